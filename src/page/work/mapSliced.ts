/** A map of the deal rate over two levers, a point a slice: the numbers are those of `sweep`. */
import { piecePlayer } from '../../experiments/runs/runStudy.ts';
import { simulationStudy } from '../../experiments/simulate.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Jobs, MapRow, Sliced } from './job.ts';

export function* mapSliced({ scenario, seed, points, runs }: Jobs['map']['given']): Sliced<readonly MapRow[]> {
  const rows: MapRow[] = [];
  for (const point of points) {
    const study = simulationStudy(withLevers(scenario, point), { seed, runs });
    for (const piece of study.pieces) study.addOutcomes(piece, piecePlayer(piece, study)(piece.from, piece.to));
    const { dealRate } = study.result();
    rows.push({
      ...(point as Readonly<Record<string, number>>),
      seed,
      runs,
      dealRate: dealRate.estimate,
      'dealRate.low': dealRate.low,
      'dealRate.high': dealRate.high,
    });
    yield { done: rows.length, total: points.length };
  }
  return rows;
}
