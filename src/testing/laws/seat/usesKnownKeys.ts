/** A policy returns no key that the contract does not have. */
import { isObject } from '../../../kernel/guards.ts';
import { suggest } from '../../../kernel/nearest.ts';
import type { Law } from '../../law.ts';
import type { LoggedCall } from '../../watch/callLog.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

const ACTION = ['answer', 'accept', 'leave', 'bid', 'talk'];
const DECISION = ['target', 'bid'];
const TALK = ['kind', 'issue', 'option'];

function unknownKey(what: string, value: unknown, keys: readonly string[]): string | null {
  if (!isObject(value) || Array.isArray(value)) return null;
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  return unknown === undefined ? null : `${what} has no "${unknown}" (${suggest(unknown, keys)})`;
}

function unknownKeyOf({ fn, outcome: { output } }: LoggedCall): string | null {
  if (fn === 'bid') return unknownKey('a bid decision', output, DECISION);
  if (fn === 'speak') return unknownKey('talk', output, TALK);
  if (fn !== 'seat') return null;
  const { talk } = isObject(output) ? output : {};
  return unknownKey('an action', output, ACTION) ?? unknownKey('talk', talk, TALK);
}

export const usesKnownKeys: Law = {
  name: 'usesKnownKeys',
  contract: 'seat',
  kind: 'universal',
  says: 'What it returns has only the keys of the contract, so that a key with a spelling mistake is not ignored.',
  excuses: appliesTo('seat', 'bid', 'talk'),
  exercised: callsThat(),
  broken: (subject, situation) => firstCall(subject, situation, unknownKeyOf),
};
