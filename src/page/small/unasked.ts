/**
 * Stands in for what the page never asks for: the check of charts that the library did not make, tables that start with
 * what earlier deals left, maps of one lever, and policies from outside, which no scenario can name. A table that the
 * page saves never leaves it: it needs no digests, which take longer than the move, and no check. A page plays
 * turn by turn, also where only offers are exchanged. It measures no deal beside the frontier, and has no bound of the
 * best compromise, which spares time alone.
 */
import type { SavedTable, TableData } from '../../engine/record/savedTable.ts';
import { inputError } from '../../kernel/problems.ts';

const refused = (): never => {
  throw inputError('page', 'a page does not do that', 'use the library');
};

export const leastCompromise = (): number => -1;
export const checkChart = (): void => {};
export const offersPlayer = (): null => null;

export const withDigests = (data: TableData): SavedTable => ({ ...data, digests: {} });

export {
  refused as checkCarried,
  refused as checkDigests,
  refused as checkForm,
  refused as checkHistory,
  refused as curveLayers,
  refused as dealIn,
  refused as dealQuality,
  refused as sandboxedAccept,
  refused as sandboxedBid,
  refused as sandboxedLearning,
  refused as sandboxedTalk,
  refused as sandboxedTrustRule,
  refused as sandboxedTurn,
};
