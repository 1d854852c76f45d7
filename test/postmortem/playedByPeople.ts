/** Negotiations of any scenario, with the policies or with a person in one of the seats, who does what is drawn. */
import * as fc from 'fast-check';
import type { Side } from '../../src/domain/side.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { movesOf } from '../../src/engine/record/movesOf.ts';
import type { Table } from '../../src/engine/table.ts';
import { openTable } from '../../src/engine/table.ts';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';

export interface Played {
  readonly negotiation: Negotiation;
  /** The side that a person played; null where the policies played alone. */
  readonly person: Side | null;
  /** The numbers of the turns, meetings included, from 0, in which the person made a move that its policy does not. */
  readonly hands: ReadonlySet<number>;
}

/** One turn of a person, by numbers in [0, 1). */
interface Whim {
  readonly what: number;
  readonly issue: number;
  readonly options: readonly number[];
}

const whims = fc.record({
  what: fc.double({ min: 0, max: 0.999, noNaN: true }),
  issue: fc.double({ min: 0, max: 0.999, noNaN: true }),
  options: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 4, maxLength: 4 }),
});

/** Makes the person's move; where it is not allowed, the seat's policy plays the turn. Says whether it was made. */
function playTurn(table: Table, scenario: Scenario, side: Side, { what, issue, options }: Whim): boolean {
  const view = table.view(side);
  const keys = Object.keys(scenario.issues);
  const bid = Object.fromEntries(
    keys.map((key, k) => {
      const list = scenario.issues[key]!.options;
      return [key, list[Math.floor(options[k % 4]! * list.length)]!];
    }),
  );
  const answers = view.said?.kind === 'ask' ? ['tell', 'decline'] : ['explain', 'refuse', 'grant', 'refer', 'hear'];
  const answer: { answer?: string } =
    view.said === null ? {} : { answer: answers[Math.floor(issue * answers.length)]! };
  const about = keys[Math.floor(issue * keys.length)]!;
  const talk = { kind: what < 0.3 ? 'press' : what < 0.55 ? 'ask' : 'disclose', issue: about };
  const moves = [
    ...(what > 0.9 ? [{ ...answer, leave: true }] : []),
    ...(what > 0.8 ? [{ ...answer, accept: true }] : []),
    ...(answer.answer === 'refer' ? [{ answer: 'refer', ...(view.mine === null ? { bid } : {}) }] : []),
    { ...answer, bid, talk },
    { ...answer, bid },
    { answer: 'hear', bid },
    // In a meeting there is no bid.
    { ...answer, talk },
    answer,
  ];
  for (const move of moves) {
    try {
      table.act(side, move as never);
      return true;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
    }
  }
  table.step();
  return false;
}

const movesIn = (table: Table): string => JSON.stringify(movesOf(table.toJSON().events ?? []));

/** Plays a scenario file; a person's whims are used in turn. */
function played(file: unknown, person: Side | null, whimsOfPerson: readonly Whim[]): Played {
  const scenario = readScenario(file);
  let table = openTable(scenario, { seed: 'people' });
  const hands = new Set<number>();
  for (let n = 0; table.ending === null; n++) {
    const whim = whimsOfPerson[n % Math.max(1, whimsOfPerson.length)];
    const policys = table.fork();
    policys.step();
    if (table.turn !== person || whim === undefined) table = policys;
    else if (playTurn(table, scenario, person, whim)) {
      // The record does not say who made a move that the policy makes as well: the policy is to remember it.
      if (movesIn(policys) === movesIn(table)) table = policys;
      else hands.add(n);
    }
  }
  return { negotiation: table.negotiation(), person, hands };
}

/** Meetings before the table: how many, who calls them, and which numbers come out of them. */
const meetings = fc.record({
  meetings: fc.nat(4),
  weeks: fc.nat(8),
  effort: fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1)),
  propensity: fc.boolean(),
  open: fc.subarray(['trust', 'depth', 'understanding'] as const),
});

/** The scenario file with these meetings. */
function met(file: unknown, before: typeof meetings extends fc.Arbitrary<infer T> ? T | null : never): unknown {
  if (before === null) return file;
  const side = (name: Side, effort: number): object => {
    const { ...given } = (file as Record<Side, Record<string, unknown>>)[name];
    for (const number of before.open) delete given[number];
    return { ...given, effort, ...(before.propensity ? { propensity: 0.4 } : {}) };
  };
  return {
    ...(file as object),
    vendor: side('vendor', before.effort[0]),
    client: side('client', before.effort[1]),
    before: { meetings: before.meetings, weeks: before.weeks },
  };
}

/** `change` is applied to every scenario file. */
export const negotiations = (change: (file: never) => unknown = (file) => file): fc.Arbitrary<Played> =>
  fc
    .tuple(
      scenarios(),
      fc.constantFrom<(Side | null)[]>(null, null, 'vendor', 'client'),
      fc.array(whims, { maxLength: 8 }),
      fc.option(meetings),
    )
    .map(([file, person, list, before]) => played(met(change(file as never), before), person, list));
