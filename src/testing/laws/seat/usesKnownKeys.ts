/** A policy returns no key that the contract does not have. */
import { isObject } from '../../../kernel/guards.ts';
import { suggest } from '../../../kernel/nearest.ts';
import type { Law } from '../../law.ts';
import { BELIEF_TABLES } from '../../watch/returnedData.ts';
import type { LoggedCall } from '../../watch/callLog.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

const ACTION = ['answer', 'accept', 'leave', 'bid', 'talk'];
const DECISION = ['target', 'bid'];
const RESULT = ['action', 'memory'];
const PRESS = ['kind', 'issue', 'option'];
const QUESTION = ['kind', 'issue'];

function unknownKey(what: string, value: unknown, keys: readonly string[]): string | null {
  if (!isObject(value) || Array.isArray(value)) return null;
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  return unknown === undefined ? null : `${what} has no "${unknown}" (${suggest(unknown, keys)})`;
}

const unknownKeyOfTalk = (talk: unknown): string | null =>
  isObject(talk) && (talk['kind'] === 'ask' || talk['kind'] === 'disclose')
    ? unknownKey('a question or a disclosure', talk, QUESTION)
    : unknownKey('talk', talk, PRESS);

function unknownKeyOf({ fn, outcome: { output, beside } }: LoggedCall): string | null {
  if (fn === 'bid') return unknownKey('a bid decision', output, DECISION);
  if (fn === 'speak' || fn === 'meetSpeak') return unknownKeyOfTalk(output);
  if (fn === 'learn') return unknownKey('what a side believes', output, BELIEF_TABLES);
  if (fn !== 'seat') return null;
  if (beside !== null) return unknownKey('what a seat returns', { [beside]: true }, RESULT);
  return unknownKey('an action', output, ACTION) ?? unknownKeyOfTalk(isObject(output) ? output['talk'] : null);
}

export const usesKnownKeys: Law = {
  name: 'usesKnownKeys',
  contract: 'seat',
  kind: 'universal',
  says: 'What it returns has only the keys of the contract, so that a key with a spelling mistake is not ignored.',
  excuses: appliesTo('seat', 'bid', 'talk', 'learning'),
  exercised: callsThat(),
  broken: (subject, situation) => firstCall(subject, situation, unknownKeyOf),
};
