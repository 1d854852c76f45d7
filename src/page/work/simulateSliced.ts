/** Many negotiations in slices: the numbers are those of `simulate`. */
import { piecePlayer } from '../../experiments/runs/runStudy.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import { simulationStudy } from '../../experiments/simulate.ts';
import type { Jobs, Sliced } from './job.ts';

/** Negotiations in a slice. */
const SLICE = 50;

export function* simulateSliced({ scenario, seed, runs }: Jobs['simulate']['given']): Sliced<Simulation> {
  const study = simulationStudy(scenario, { seed, runs });
  for (const piece of study.pieces) {
    const play = piecePlayer(piece, study);
    for (let from = piece.from; from < piece.to; from += SLICE) {
      const to = Math.min(piece.to, from + SLICE);
      study.addOutcomes(piece, play(from, to));
      yield { done: to, total: runs, part: study.result() };
    }
  }
  return study.result();
}
