/** A post-mortem in slices: the accounts first, then each rescue as it is found; pairs where no lever rescues alone. */
import type { Examination } from '../../postmortem/examination.ts';
import { examine, reportOf } from '../../postmortem/examination.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { movableLevers } from '../../postmortem/changes/movableLevers.ts';
import { pairSearch } from '../../postmortem/rescues/pairs.ts';
import type { Rescue } from '../../postmortem/rescues/rescues.ts';
import { effectOf, inOrder, smallestRescue } from '../../postmortem/rescues/rescues.ts';
import { siblingRuns } from '../../postmortem/rescues/siblingRuns.ts';
import type { Jobs, Sliced } from './job.ts';

/** Other failed runs that each rescue is tried on. */
const OTHERS = 10;

const withRescues = (examined: Examination, rescues: PostMortem['rescues']): PostMortem =>
  reportOf(examined, { rescues, butFor: [], blame: null, leftOut: { levers: [], blame: false } });

export function* examineSliced({ negotiation }: Jobs['examine']['given']): Sliced<PostMortem> {
  const examined = examine(negotiation, undefined, () => {});
  if (!examined.canBeSaved) return withRescues(examined, []);
  const { played, counterfactual } = examined;
  const levers = movableLevers(played);
  yield { done: 0, total: levers.length, part: withRescues(examined, []) };
  const others = siblingRuns(played, OTHERS);
  const found: Rescue[] = [];
  for (const [n, lever] of levers.entries()) {
    const [change] = smallestRescue(lever, counterfactual);
    if (change !== undefined) found.push({ ...change, ...effectOf([change], counterfactual, others) });
    yield {
      done: n + 1,
      total: levers.length,
      ...(change === undefined ? {} : { part: withRescues(examined, inOrder(found)) }),
    };
  }
  if (found.length > 0) return withRescues(examined, inOrder(found));
  const search = pairSearch(levers, counterfactual);
  let step = search.next();
  for (; step.done !== true; step = search.next())
    yield { done: Math.round(levers.length * (1 + step.value)), total: 2 * levers.length };
  const pair = step.value;
  return withRescues(examined, pair === null ? [] : [{ changes: pair, ...effectOf(pair, counterfactual, others) }]);
}
