/** Every public function of `dealbreaker` answers nonsense with the library's own error, which names place and mend. */
import { describe, expect, it } from 'vitest';
import * as dealbreaker from '../src/index.ts';
import { scenarioFile } from './examples/scenarioFiles.ts';

const { DealbreakerError, negotiate, openTable, readScenario } = dealbreaker;

function cycle(): object {
  const round: { self?: object } = {};
  round.self = round;
  return round;
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const throwing = (): never => {
  throw new Error('a trap');
};

/** Values that are no input of any function. */
const NONSENSE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a negative part', -0.5],
  ['NaN', NaN],
  ['a truth value', true],
  ['a bigint', 1n],
  ['a symbol', Symbol('s')],
  ['a bare object', Object.create(null)],
  ['an object with an empty key', { '': {} }],
  ['an object of objects', { kind: {}, scenario: {}, seats: { vendor: {} }, events: [{}] }],
  ['a list of nothing', [undefined, null]],
  ['a list with gaps', [, 1]],
  ['a map', new Map([[1, 2]])],
  ['a wrong date', new Date(NaN)],
  ['a cycle', cycle()],
  ['a revoked proxy', revoked()],
  ['a trap', new Proxy({}, { get: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing })],
  ['a getter that throws', Object.defineProperty({}, 'seed', { enumerable: true, get: throwing })],
  ['texts that throw', { toString: throwing, toJSON: throwing, valueOf: throwing }],
];

const scenario = readScenario(scenarioFile('small-point'));
const negotiation = negotiate(scenario, { seed: 3 });
const table = openTable(scenario, { seed: 7 });
const bid = Object.fromEntries(Object.entries(scenario.issues).map(([key, { options }]) => [key, options[0]!]));
table.act('vendor', { bid, talk: { kind: 'press', issue: 'exit' } });
const saved = JSON.parse(JSON.stringify(table)) as object;

type Call = (value: never) => unknown;
/** The calls, by name, each with nonsense in one place. `skip` names what is no nonsense there. */
const CALLS: Readonly<Record<string, Call | readonly [Call, readonly string[]]>> = {
  readScenario: (value) => dealbreaker.readScenario(value),
  'readScenario: a side': (value) => dealbreaker.readScenario({ ...scenario, vendor: value }),
  scenarioHash: (value) => dealbreaker.scenarioHash(value),
  parseLever: (value) => dealbreaker.parseLever(value),
  withLevers: (value) => dealbreaker.withLevers(value, {}),
  'withLevers: the levers': [
    (value) => dealbreaker.withLevers(scenario, value),
    ['a bare object', 'a map', 'a wrong date'],
  ],
  'withLevers: a value': (value) => dealbreaker.withLevers(scenario, { 'vendor.care': value }),
  'withLevers: a weight': (value) => dealbreaker.withLevers(scenario, { 'vendor.goals.exit.weight': value }),
  'withLevers: a break point': (value) => dealbreaker.withLevers(scenario, { 'vendor.breakPoints.exit.limit': value }),
  negotiate: (value) => dealbreaker.negotiate(value),
  'negotiate: seed': (value) => dealbreaker.negotiate(scenario, { seed: value }),
  'negotiate: run': (value) => dealbreaker.negotiate(scenario, { run: value }),
  'negotiate: seats': [
    (value) => dealbreaker.negotiate(scenario, { seats: value }),
    ['a bare object', 'a map', 'a wrong date'],
  ],
  'negotiate: a seat': [
    (value) => dealbreaker.negotiate(scenario, { seats: { vendor: value } }),
    ['a bare object', 'a map', 'a wrong date'],
  ],
  openTable: (value) => dealbreaker.openTable(value),
  'table.view': (value) => table.view(value),
  'table.act: the side': (value) => table.act(value, { leave: true }),
  'table.act: the move': (value) => table.act('client', value),
  'table.act: answer': (value) => table.act('client', { bid, answer: value }),
  'table.act: bid': (value) => table.act('client', { answer: 'refuse', bid: value }),
  'table.act: talk': (value) => table.act('client', { answer: 'refuse', bid, talk: value }),
  'table.act: talk.kind': (value) =>
    table.act('client', { answer: 'refuse', bid, talk: { kind: value, issue: 'exit' } }),
  'table.act: talk.issue': (value) =>
    table.act('client', { answer: 'refuse', bid, talk: { kind: 'ask', issue: value } }),
  resumeTable: (value) => dealbreaker.resumeTable(value),
  'resumeTable: version': (value) => dealbreaker.resumeTable({ ...saved, version: value } as never),
  'resumeTable: digests': (value) => dealbreaker.resumeTable({ ...saved, digests: value } as never),
  replay: (value) => dealbreaker.replay(value),
  'replay: seed': (value) => dealbreaker.replay({ ...negotiation, seed: value }),
  'replay: events': (value) => dealbreaker.replay({ ...negotiation, events: value }),
  'replay: an event': (value) => dealbreaker.replay({ ...negotiation, events: [value] }),
  'replay: scenario': (value) => dealbreaker.replay({ ...negotiation, scenario: value }),
  'replay: seats': [
    (value) => dealbreaker.replay({ ...negotiation, seats: value }),
    ['a bare object', 'a map', 'a wrong date'],
  ],
  'replay: version': (value) => dealbreaker.replay({ ...negotiation, version: value }),
  postMortem: (value) => dealbreaker.postMortem(value),
  'postMortem: ending': (value) => dealbreaker.postMortem({ ...negotiation, ending: value }, { runs: 0 }),
  'postMortem: runs': (value) => dealbreaker.postMortem(negotiation, { runs: value }),
  'postMortem: others': (value) => dealbreaker.postMortem(negotiation, { runs: 0, others: value }),
  debrief: (value) => dealbreaker.debrief(value, []),
  'debrief: hands': (value) => dealbreaker.debrief(scenario, value),
  'debrief: a hand': [(value) => dealbreaker.debrief(scenario, [value]), []],
  efficiency: (value) => dealbreaker.efficiency(value),
  'efficiency: deal': (value) => dealbreaker.efficiency(scenario, { deal: value }),
  'efficiency: discountAt': (value) => dealbreaker.efficiency(scenario, { discountAt: value }),
  ghostDeal: (value) => dealbreaker.ghostDeal(value),
  simulate: (value) => dealbreaker.simulate(value),
  'simulate: runs': (value) => dealbreaker.simulate(scenario, { runs: value }),
  'simulate: seed': (value) => dealbreaker.simulate(scenario, { runs: 1, seed: value }),
  'runs: runs': (value) => [...dealbreaker.runs(scenario, { runs: value })],
  'sweep: vary': (value) => dealbreaker.sweep(scenario, { vary: value, runs: 1 }),
  'sweep: levels': (value) => dealbreaker.sweep(scenario, { vary: { 'vendor.care': value }, runs: 1 }),
  'sensitivity: vary': (value) => dealbreaker.sensitivity(scenario, { vary: value, runs: 1, samples: 2 }),
  'compare: levers': [
    (value) => dealbreaker.compare(scenario, value, { runs: 1 } as never),
    ['a bare object', 'a map', 'a wrong date'],
  ],
  'tournament: policies': (value) => dealbreaker.tournament(value, [scenario], { runs: 2 }),
  'tournament: scenarios': (value) => dealbreaker.tournament(['micro+silent'], value, { runs: 2 }),
  'tournament: a scenario': (value) => dealbreaker.tournament(['micro+silent'], [value], { runs: 2 }),
};

describe('nonsense', () => {
  for (const [name, entry] of Object.entries(CALLS)) {
    const [call, taken] = typeof entry === 'function' ? [entry, []] : entry;
    it.each(NONSENSE.filter(([kind]) => !taken.includes(kind)))(`${name}: %s`, (_, value) => {
      let error: unknown = 'it is taken';
      try {
        call(value as never);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(DealbreakerError);
      const { message, problems } = error as InstanceType<typeof DealbreakerError>;
      expect(message).not.toMatch(/undefined|\[object|Symbol\(|\bunde…|a trap|TypeError|Proxy/);
      for (const { path, what, mend } of problems)
        expect([typeof path, what.length > 4, mend.length > 4]).toEqual(['string', true, true]);
    });
  }
});
