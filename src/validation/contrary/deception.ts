/** Trust broken by deception never fully recovers; trust broken by action does (Schweitzer, Hershey & Bradlow 2006). */
import { initialEdge } from '../../relationship/edge.ts';
import { beta } from '../../relationship/trustRules/beta.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Finding } from '../pattern.ts';
import { intervalAbove, intervalBelow } from '../pattern.ts';

const GOOD_DEEDS = 100;

/**
 * Trust after one refusal or lie and a hundred requests granted, less trust before; without chance, so that the
 * interval is a point.
 */
function trustChange(broken: 'refusal' | 'lie'): Estimate {
  const rule = beta.make({});
  const edge = initialEdge(0.6, 4);
  const before = rule.read(edge);
  if (broken === 'lie') rule.betray(edge);
  else rule.blame(edge, 1);
  for (let n = 0; n < GOOD_DEEDS; n++) rule.praise(edge, 1);
  const change = rule.read(edge) - before;
  return { estimate: change, low: change, high: change };
}

export const deception: Finding = {
  name: 'trust broken by deception never fully recovers; broken by action it does',
  source: 'Schweitzer, Hershey & Bradlow 2006',
  readings: () => [
    intervalAbove(
      'trust after a flat refusal and a hundred good deeds, less before',
      trustChange('refusal'),
      0,
      'recovers',
    ),
    intervalBelow('trust after being lied to and a hundred good deeds, less before', trustChange('lie'), 0, 'does not'),
  ],
  note:
    "Built in: a lie found out lowers the ceiling of trust (the numbers are the rule's own arithmetic, without " +
    'chance). Who claims a limit that it then crosses is found out at the table; policy `bluffer` does it.',
};
