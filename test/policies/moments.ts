/** A view made by hand, for tests of formulas: three issues with opposed values, offers as the test says. */
import { writeTurn } from '../../src/agents/history.ts';
import type { PolicyContext } from '../../src/agents/policyContext.ts';
import type { View } from '../../src/agents/view.ts';
import type { Side } from '../../src/domain/side.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { reset } from '../../src/engine/turns/reset.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import { updateView } from '../../src/engine/turns/turn.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

/** One issue in hundredths: the vendor's utility of option n is n/100, the client's 1 − n/100. */
const line = readScenario({
  schemaVersion: 1,
  title: 'a line',
  rounds: 9,
  issues: { share: { options: { from: 0, to: 100, step: 1 } } },
  vendor: { name: 'V', walkAway: 0.2, opensAt: 1, goals: { share: { weight: 1, values: 'more is better' } } },
  client: { name: 'C', walkAway: 0.2, opensAt: 1, goals: { share: { weight: 1, values: 'less is better' } } },
});

/**
 * The vendor's view in round `round` (from 0) of 9, so that t = (round + 1)/10, after the client offered it these
 * utilities in turn (and it bid 1 each time).
 */
export function onTheLine(
  round: number,
  offered: readonly number[] = [],
  mine = 1,
): { view: View; setting: PolicyContext } {
  const state = makeState(prepare(line));
  reset(state, 'line', 0);
  for (const utility of offered) {
    writeTurn(state.history, null, [100], null);
    state.client.bid[0] = Math.round(utility * 100);
    state.client.hasBid = true;
    writeTurn(state.history, null, state.client.bid, null);
    state.vendor.bid[0] = Math.round(mine * 100);
    state.vendor.hasBid = true;
  }
  state.round = round;
  updateView(state, 'vendor' satisfies Side);
  const { goals, breakPoints, search } = state.prepared.vendor;
  return {
    view: state.vendor.view,
    setting: { side: 'vendor', space: state.prepared.space, goals, breakPoints, rounds: 9, search },
  };
}
