/**
 * Plays a turn by a whole seat that comes from outside. The seat gets copies, and its action is checked like a person's
 * move.
 */
import type { Answer, Talk } from '../../domain/talk.ts';
import { DealbreakerError, problem } from '../../kernel/problems.ts';
import { fittingAnswers } from '../../policies/sandbox/fittingAnswers.ts';
import { guarded } from '../../policies/sandbox/guarded.ts';
import { plainData } from '../../policies/sandbox/plainData.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import { viewCopy } from '../../policies/sandbox/viewCopy.ts';
import type { Move } from './move.ts';
import { readMove } from './move.ts';
import type { State } from '../state/state.ts';

/** The answers that stand in for a missing answer: they give the other side no exception, reason or number. */
const LEAST: readonly Answer[] = ['hear', 'refuse', 'decline'];

/**
 * Asks the policy whose turn it is. A part that is missing from its action counts as not done; a due answer that is
 * missing is replaced by the fitting one of `LEAST`.
 *
 * @returns The action, checked, and the policy's new memory.
 * @throws PolicyFault where the policy throws or returns no valid action; then nothing has changed but its draws.
 */
export function sandboxedTurn(state: State): { action: Action; memory: unknown } {
  const side = state[state.turn];
  const { seats } = state.prepared;
  const name = seats?.[state.turn]?.seat?.entry.card.name ?? '';
  const at = { side: state.turn, round: state.round };
  const result = guarded(name, at, () =>
    state.prepared[state.turn].policy(viewCopy(side.view), plainData(side.memory), { ...side.draws }),
  ) as { action?: unknown; memory?: unknown } | undefined;
  const memory = guarded(name, at, () => plainData(result?.memory));
  const action = guarded(name, at, () => {
    const given = result?.action;
    if (typeof given !== 'object' || given === null)
      throw new PolicyFault(name, at.side, at.round, [
        problem('action', 'there is none', 'return { action: { bid }, memory }'),
      ]);
    try {
      return readMove(state, state.turn, moveOf(state, given));
    } catch (error) {
      throw error instanceof DealbreakerError ? new PolicyFault(name, at.side, at.round, error.problems) : error;
    }
  });
  return { action, memory };
}

/** Writes the action as a move: null parts are left out, and issue numbers become issue keys. */
function moveOf(state: State, { answer, accept, leave, bid, talk }: Partial<Action>): Move {
  const { view } = state[state.turn];
  const due =
    answer ?? (view.said === null ? undefined : fittingAnswers(view, view.said).find((one) => LEAST.includes(one)));
  return {
    ...(due === undefined ? {} : { answer: due }),
    ...(accept === true ? { accept } : {}),
    ...(leave === true ? { leave } : {}),
    ...(bid == null ? {} : { bid: (ArrayBuffer.isView(bid) ? Array.from(bid) : bid) as NonNullable<Move['bid']> }),
    ...(talk == null ? {} : { talk: talkOf(state, talk) }),
  };
}

function talkOf(state: State, talk: Talk): NonNullable<Move['talk']> {
  const issue: unknown = talk.issue;
  return {
    kind: talk.kind,
    issue: typeof issue === 'number' ? (state.prepared.keys[issue] ?? String(issue)) : String(issue),
  };
}
