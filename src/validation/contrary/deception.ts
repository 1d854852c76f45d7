/** Trust broken by deception never fully recovers, trust broken by action does (Schweitzer, Hershey & Bradlow 2006). */
import { initialEdge } from '../../relationship/edge.ts';
import { beta } from '../../relationship/trustRules/beta.ts';
import type { Reading } from '../pattern.ts';
import { above, below } from '../pattern.ts';
import type { Finding } from './finding.ts';

const exactly = (x: number) => ({ estimate: x, low: x, high: x });

/** Trust after one bad thing and then a hundred good ones, against trust before. */
function recovered(bad: 'refusal' | 'lie'): number {
  const rule = beta.make({});
  const edge = initialEdge(0.6, 4);
  const before = rule.read(edge);
  if (bad === 'lie') rule.betray(edge);
  else rule.blame(edge, 1);
  for (let n = 0; n < 100; n++) rule.praise(edge, 1);
  return rule.read(edge) - before;
}

export const deception: Finding = {
  name: 'trust broken by deception never fully recovers; broken by action it does',
  source: 'Schweitzer, Hershey & Bradlow 2006',
  readings: (): Reading[] => [
    above(
      'trust after a flat refusal and a hundred good deeds, less before',
      exactly(recovered('refusal')),
      0,
      'recovers',
    ),
    below('trust after being lied to and a hundred good deeds, less before', exactly(recovered('lie')), 0, 'does not'),
  ],
  note: "Built in: a lie found out lowers the ceiling of trust (the numbers are the rule's own arithmetic, without chance). Who claims a limit that it then crosses is found out at the table; policy `bluffer` does it.",
};
