/**
 * Reads the contestants of a tournament. A contestant is a policy or some components of a seat, under a name. The other
 * components stay as each scenario has them.
 */
import type { SeatInput } from '../../engine/preparation/seats.ts';
import { readSeat } from '../../engine/preparation/seats.ts';
import { isList } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError, problem, throwProblems } from '../../kernel/problems.ts';
import { policies } from '../../policies/catalogue.ts';
import { POLICY_KINDS } from '../../policies/contracts/registryTypes.ts';
import { policyProblems } from '../../scenario/read/policySpec.ts';

/**
 * Names of the catalogue joined by "+", each with its parameters after ":" (`micro+silent`,
 * `timeDependent:exponent=0.2+candid`); or a seat; or a seat with a name.
 */
export type ContestantInput = string | SeatInput | { readonly name: string; readonly seat: SeatInput };

export interface Contestant {
  readonly name: string;
  readonly seat: SeatInput;
}

/**
 * @returns The contestants, in the order given.
 * @throws ScenarioError with every problem, such as two contestants of the same name.
 */
export function readContestants(inputs: readonly ContestantInput[]): Contestant[] {
  const problems: Problem[] = [];
  if (!isList(inputs) || inputs.length === 0)
    throw new ScenarioError([problem('policies', 'there is none', 'give at least one, such as "micro+silent"')]);
  const found = Array.from(inputs, (input, i) => readContestant(input, `policies.${i}`, problems));
  found.forEach(({ name }, i) => {
    if (found.findIndex((other) => other.name === name) < i)
      problems.push(problem(`policies.${i}`, `"${name}" is there twice`, 'leave one out, or give it another name'));
  });
  throwProblems(problems);
  return found;
}

function readContestant(input: ContestantInput, path: string, problems: Problem[]): Contestant {
  if (typeof input === 'string') return { name: input, seat: seatInText(input, path, problems) };
  const named = typeof input === 'object' && input !== null && 'seat' in input && 'name' in input;
  const seat = named ? (input as { seat: SeatInput }).seat : (input as SeatInput);
  const parts = readSeat(seat, path, problems);
  const name = named
    ? (input as { name: string }).name
    : Object.values(parts)
        .map((part) => part.entry.card.name)
        .join('+');
  return { name: name === '' ? 'as it is' : name, seat };
}

/** Reads a text such as "timeDependent:exponent=0.2+candid" as components by kind. */
function seatInText(text: string, path: string, problems: Problem[]): SeatInput {
  const parts: Record<string, { name: string; [parameter: string]: string | number }> = {};
  for (const word of text.split('+')) {
    const [name, ...settings] = word.split(':').map((part) => part.trim()) as [string, ...string[]];
    const kind = POLICY_KINDS.find((one) => Object.hasOwn(policies[one], name));
    if (kind === undefined) {
      problems.push(
        problem(
          path,
          `there is no policy "${name}"`,
          suggest(
            name,
            POLICY_KINDS.flatMap((one) => Object.keys(policies[one])),
          ),
        ),
      );
      continue;
    }
    if (parts[kind] !== undefined)
      problems.push(
        problem(path, `"${parts[kind].name}" and "${name}" are both of the kind "${kind}"`, 'name one of each kind'),
      );
    const numbers = settings.map((setting) => setting.split('=').map((part) => part.trim()) as [string, string?]);
    for (const [key, value] of numbers)
      if (value === undefined || value === '' || !Number.isFinite(Number(value)))
        problems.push(problem(path, `"${name}:${key}" sets no number`, 'write name:parameter=number'));
    parts[kind] = { name, ...Object.fromEntries(numbers.map(([key, value]) => [key, Number(value)])) };
    problems.push(...policyProblems(kind, parts[kind], path));
  }
  return parts as SeatInput;
}
