/** What a call of a policy returned and stored, as data. What it returned may be anything. */
import type { Beliefs } from '../../agents/beliefs.ts';
import type { View } from '../../agents/view.ts';
import { asObject, isObject } from '../../kernel/guards.ts';
import type { CallInputs } from './inputs.ts';
import type { CallOutcome, WatchedFunction } from './callOutcome.ts';
import { isProxy } from './machine/isProxy.ts';
import { memoryExcess, memoryLimit } from './memoryLimit.ts';
import { notJson, notPlain } from './notData.ts';
import { copied, dataAt, differencePath, isWorkedOut, MAX_RETURNED, safely } from './plain.ts';

type StoredData = Pick<CallOutcome, 'memory' | 'excess' | 'notSavable' | 'beside'>;
type ReturnedData = StoredData & Pick<CallOutcome, 'output' | 'notData'>;
const NOTHING: StoredData = { memory: null, excess: null, notSavable: null, beside: null };
const NO_DATA: ReturnedData = { output: null, notData: null, ...NOTHING };

/** The tables of beliefs that a learning rule may change. */
export const BELIEF_TABLES = ['importance', 'limit', 'known', 'value'] as const;

/** Its output and memory as data. A seat returns both; a component writes into the memory that it was given. */
export function returnedData(
  fn: WatchedFunction,
  returned: unknown,
  threw: string | null,
  given: CallInputs,
  before: View,
): ReturnedData {
  if (threw !== null) return NO_DATA;
  if (fn === 'seat')
    return isProxy(returned) ? { ...NO_DATA, notData: 'it returns a Proxy' } : seatData(returned, before);
  const stored = storedData(given.memory, before);
  if (fn !== 'learn') {
    const output = copied(returned);
    return { output, notData: notPlain(returned) ?? rereadProblem(output, returned), ...stored };
  }
  const beliefs = safely(
    () => copied(given.view.beliefs, MAX_RETURNED + BELIEF_TABLES.length * before.beliefs.value.length),
    () => null,
  );
  return {
    output: beliefs,
    notData: ignoredProblem(returned, given) ?? beliefsProblem(beliefs, before.beliefs),
    ...stored,
  };
}

/** A memory as data. One that is too large is not looked through. */
function storedData(memory: unknown, before: View): StoredData {
  const copy = copied(memory, memoryLimit(before));
  const excess = memoryExcess(before, copy);
  return { memory: copy, excess, notSavable: excess === null ? notJson(memory) : null, beside: null };
}

/** How often a value is read again. A Proxy can return another value each time, while it looks like plain data. */
const READINGS = 5;

/** What is wrong with plain data that is not as its copy when it is read again; null for nothing. */
function rereadProblem(copy: unknown, value: unknown): string | null {
  for (let n = 0; n < READINGS; n++) {
    const at = differencePath(copy, value);
    if (at !== null) return `"${at}" is another when it is read again`;
  }
  return null;
}

/** What a whole seat returned, as data. */
function seatData(returned: unknown, before: View): ReturnedData {
  return safely(
    () => {
      if (!isObject(returned))
        return { output: null, notData: `it returns ${returned === null ? 'null' : typeof returned}`, ...NOTHING };
      const [action, memory] = [dataAt(returned, 'action'), dataAt(returned, 'memory')];
      const output = copied(action);
      const notData = notPlain({ action }) ?? resultProblem(returned) ?? rereadProblem(output, action);
      const stored = storedData(memory, before);
      const isResult = notData === null || action !== undefined;
      const beside = Reflect.ownKeys(returned).find((key) => key !== 'action' && key !== 'memory');
      return {
        output,
        notData,
        ...stored,
        notSavable: isResult ? stored.notSavable : null,
        beside: beside === undefined ? null : String(beside),
      };
    },
    (message) => ({ output: null, notData: `it cannot be read (${message})`, ...NOTHING }),
  );
}

/** What is wrong with the object that a seat returned: a promise, or a property that is computed when read. */
function resultProblem(returned: object): string | null {
  if (typeof dataAt(returned, 'then') === 'function') return 'it returns a promise, not an action';
  for (const key of ['action', 'memory'])
    if (isWorkedOut(returned, key)) return `"${key}" is worked out when it is read`;
  return null;
}

/** What is wrong with what a learning rule returns: an object that it made there does nothing. Null for nothing. */
function ignoredProblem(returned: unknown, { view, memory }: CallInputs): string | null {
  const given: readonly unknown[] = [view, view.beliefs, memory];
  return isIgnored(returned, given) ? 'it returns an object, and only what it writes into view.beliefs counts' : null;
}

/** Whether what a function without a result returned is an object that it made, such as a promise or a new edge. */
export const isIgnored = (returned: unknown, given: readonly unknown[]): boolean =>
  isObject(returned) && !given.includes(returned) && !Array.isArray(returned) && !ArrayBuffer.isView(returned);

/** What is wrong with the beliefs after a learning rule: each of its tables keeps its length. Null for nothing. */
function beliefsProblem(beliefs: unknown, before: Beliefs): string | null {
  const now = asObject(beliefs);
  const wrong = BELIEF_TABLES.find((key) => !Array.isArray(now[key]) || now[key].length !== before[key].length);
  return wrong === undefined ? null : `view.beliefs.${wrong} is no list of ${before[wrong].length} numbers`;
}
