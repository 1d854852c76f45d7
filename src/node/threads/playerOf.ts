/** Finds what plays the runs of a study: negotiations, sequences of deals, or clients through all deals. */
import { relationPieces } from '../../dealings/bulk/playRelations.ts';
import { boundPieces } from '../../dealings/nullModels/boundCohort.ts';
import type { PiecePlayer, Study } from '../../experiments/runs/runStudy.ts';
import { piecePlayer } from '../../experiments/runs/runStudy.ts';

const PLAYERS = { relationships: relationPieces, clients: boundPieces };

/** What plays the runs of this study. */
export const playerOf = ({ sequences }: Pick<Study<unknown>, 'sequences'>): PiecePlayer =>
  sequences === undefined ? piecePlayer : PLAYERS[sequences.what];
