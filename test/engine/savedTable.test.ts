/** A saved table that was tampered with gives a clear error, or plays on as if nothing had been changed. */
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { digestsOf } from '../../src/engine/record/checkSaved.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { replay } from '../../src/engine/replay.ts';
import type { SavedTable } from '../../src/engine/record/savedTable.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';
import { VERSION } from '../../src/kernel/version.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { EXAMPLES, scenarioFile } from '../examples/scenarioFiles.ts';
import { encodedForms } from '../kernel/encodedForms.ts';
import { FULL } from '../profile.ts';

const RUNS = FULL ? 10_000 : 60;
type Json = Record<string, any>;

/** The saved table of an example after some turns of its own policies, with and without its record. */
const saved = fc
  .record({
    name: fc.constantFrom(...EXAMPLES.slice(0, 3)),
    seed: fc.nat(20),
    turns: fc.nat(9),
    record: fc.boolean(),
  })
  .map(({ name, seed, turns, record }) => {
    const table = openTable(readScenario(scenarioFile(name)), { seed, record });
    for (let n = 0; n < turns; n++) table.step();
    return JSON.parse(JSON.stringify(table)) as Json;
  });

const NONSENSE = [null, true, -1, 0, 0.5, 2, 1e300, '', 'x', '7', [], {}, [1], { a: 1 }];

/** Changes one value at a random place: to something else, to another of its type, or away. */
function mutated(data: Json, picks: readonly number[], replacement: number): Json {
  const copy = JSON.parse(JSON.stringify(data)) as Json;
  let place = copy;
  for (const pick of picks) {
    const keys = Object.keys(place);
    if (keys.length === 0) break;
    const key = keys[pick % keys.length]!;
    const inner = place[key] as unknown;
    if (typeof inner === 'object' && inner !== null && pick % 7 !== 0) {
      place = inner as Json;
      continue;
    }
    if (replacement < NONSENSE.length) place[key] = NONSENSE[replacement];
    else if (replacement % 3 === 0) delete place[key];
    else if (Array.isArray(inner)) inner.pop();
    else if (typeof inner === 'number') place[key] = inner + (replacement % 2 === 0 ? 1 : 1e-3);
    else place[key] = replacement % 2 === 0 ? [inner] : String(inner);
    break;
  }
  return copy;
}

const playedOn = (table: ReturnType<typeof resumeTable>): unknown => {
  for (let n = 0; table.ending === null && n < 1000; n++) table.step();
  return JSON.parse(JSON.stringify(table.toJSON()));
};

/** What resuming and playing on gives; or the message of the library's own error. */
function outcome(data: unknown): unknown {
  try {
    return playedOn(resumeTable(data as SavedTable));
  } catch (error) {
    if (error instanceof DealbreakerError) return error.message;
    throw error;
  }
}

describe('a saved table', () => {
  it('goes on as it was, in every encoding; without its digests it is refused', () => {
    fc.assert(
      fc.property(saved, (data) => {
        const on = outcome(data);
        const { digests: _, ...bare } = data;
        expect(typeof on).toBe('object');
        for (const digests of [undefined, null, [], 'x'])
          expect(outcome({ ...bare, digests })).toMatch(/^digests: they are missing, as an earlier version/);
        for (const form of Object.values(encodedForms(JSON.stringify(data)))) expect(outcome(form)).toEqual(on);
      }),
      { numRuns: FULL ? 10 : 3 },
    );
  });

  it('that was changed in one place gives a clear error, or the untampered play', () => {
    fc.assert(
      fc.property(
        saved,
        fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
        fc.nat(20),
        (data, picks, replacement) => {
          const changed = mutated(data, picks, replacement);
          const found = outcome(changed);
          if (typeof found === 'string') expect(found).toMatch(/^[^:]+: .+; .+/);
          else expect(found).toEqual(outcome(data));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('names the part that was changed, and no other', () => {
    const change = (path: string, value: unknown): unknown => {
      const copy = JSON.parse(JSON.stringify(played())) as Json;
      const keys = path.split('.');
      keys.slice(0, -1).reduce((place, key) => place[key], copy)[keys.at(-1)!] = value;
      return outcome(copy);
    };
    for (const [path, value, named] of [
      ['vendor.memory', { n: 1 }, 'vendor.memory'],
      ['client.stream.c', 7, 'client.stream'],
      ['vendor.own', { c: 1, s0: 0.5, s1: 0.5, s2: 0.5 }, 'vendor.own'],
      ['client.learnt', { n: 1 }, 'client.learnt'],
      ['events.3.vendor.trust', 0.9, 'events.3'],
      ['scenario.vendor.opensAt', 0.9, 'scenario.vendor'],
      ['history.4', 1e3, 'history'],
      ['run', 1, 'run'],
    ] as const)
      expect(change(path, value)).toBe(`${named}: it was changed after the table was saved; save the table anew`);
    expect(change('version', '0.0.9')).toBe(
      `version: the table was saved by version 0.0.9; resume it with that version; this is ${VERSION}`,
    );
  });

  it('with new digests gives a clear error where it does not follow from its history', () => {
    const data = JSON.parse(JSON.stringify(played())) as Json;
    const change = (path: string, value: unknown): unknown => {
      const copy = JSON.parse(JSON.stringify(data)) as Json;
      const keys = path.split('.');
      keys.slice(0, -1).reduce((place, key) => place[key], copy)[keys.at(-1)!] = value;
      return outcome({ ...copy, digests: digestsOf(JSON.parse(JSON.stringify(copy)) as Json) });
    };
    for (const [path, value] of [
      ['vendor.edge.ceiling', 2],
      ['client.edge.r', -1],
      ['client.beliefs.importance.0', 7],
      ['vendor.bid', null],
      ['vendor.best', 0.1],
      ['round', 0],
      ['turn', 'nobody'],
      ['client.refusals', [0]],
      ['events.0.kind', 'press'],
      ['vendor.waived.0', 1],
    ] as const)
      expect([path, change(path, value)]).toEqual([
        path,
        expect.stringMatching(/^(vendor|client|round|turn|events)\S*: it does not follow from the history/),
      ]);
    expect(change('history.4', 99)).toMatch(/^history: a move in it cannot be made/);
    expect(change('history.4', 'x')).toMatch(/^history: it is not a list of whole numbers/);
    expect(change('scenario.rounds', -1)).toMatch(/^rounds: it is too small/);
    expect(change('seats', { vendor: null })).toMatch(/^seats: it does not name/);
    expect(change('vendor.stream', {})).toMatch(/^vendor: it has no states of its streams/);
    expect(change('client.own', { c: 1, s0: 'x', s1: 0, s2: 0 })).toMatch(/^client: it has no states/);
    expect(change('run', 1e400)).toMatch(/^run: /);
  });

  it('after the end, with and without a record, is taken', () => {
    for (const record of [true, false])
      for (let run = 0; run < 12; run++) {
        const table = openTable(readScenario(scenarioFile('small-point')), { seed: 'ends', run, record });
        while (table.ending === null) table.step();
        expect(resumeTable(JSON.stringify(table)).ending).toEqual(table.ending);
      }
  });

  it('is every frame of a replay', () => {
    const negotiation = negotiate(readScenario(scenarioFile('small-point')), { seed: 12 });
    for (const frame of replay(negotiation)) {
      expect(outcome(frame)).toBeTypeOf('object');
      expect(outcome({ ...frame, vendor: { ...frame.vendor, best: 0.123 } })).toMatch(/^vendor.best: it was changed/);
    }
  });

  it('that a person played is taken, whatever the policies would have done', () => {
    const table = openTable(readScenario(scenarioFile('small-point')), { seed: 3 });
    const options = Object.entries(readScenario(scenarioFile('small-point')).issues);
    for (let n = 0; n < 6; n++) {
      table.act(table.turn, {
        bid: Object.fromEntries(options.map(([key, issue]) => [key, issue.options[n % issue.options.length]!])),
      });
      expect(outcome(JSON.parse(JSON.stringify(table)))).toEqual(playedOn(table.fork()));
    }
  });
});

function played(): ReturnType<typeof openTable> {
  const table = openTable(readScenario(scenarioFile('small-point')), { seed: 7 });
  for (let n = 0; n < 6; n++) table.step();
  return table;
}

it('nonsense gets the library’s own error', () => {
  for (const nonsense of [null, undefined, 5, 'text', '', '{', [], {}, { events: 5 }, { events: [{}] }, () => 1, 1n]) {
    expect(() => resumeTable(nonsense as never)).toThrow(DealbreakerError);
    expect(() => replay(nonsense as never)).toThrow(DealbreakerError);
    expect(() => postMortem(nonsense as never)).toThrow(DealbreakerError);
  }
});
