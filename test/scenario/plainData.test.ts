/** Scenarios as frameworks hand them over: behind a reactive proxy, and where the runtime has no `structuredClone`. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { plainCopy } from '../../src/kernel/plainCopy.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

/** A proxy whose every inner object is a proxy as well, as a reactive framework makes them. */
const reactive = <T>(value: T): T =>
  typeof value === 'object' && value !== null
    ? (new Proxy(value, { get: (target, key, receiver) => reactive(Reflect.get(target, key, receiver)) }) as T)
    : value;

afterEach(() => void vi.unstubAllGlobals());

describe('plainCopy', () => {
  it('copies data by walking it and shares nothing', () => {
    const data = { list: [1, 'a', null, { deep: true }], text: 'x' };
    const copy = plainCopy(data);
    expect(copy).toEqual(data);
    expect(copy.list).not.toBe(data.list);
    expect(copy.list[3]).not.toBe(data.list[3]);
  });

  it('leaves out what is undefined, as JSON does', () => {
    const data = { there: 1, gone: undefined, inner: { gone: undefined } };
    expect(Object.keys(plainCopy(data))).toEqual(['there', 'inner']);
    expect(plainCopy(data)).toEqual(JSON.parse(JSON.stringify(data)));
  });
});

describe('scenarios from frameworks', () => {
  const file = scenarioFile('small-point');
  const plain = readScenario(file);

  it('are read from behind a proxy', () => {
    expect(readScenario(reactive(file))).toEqual(plain);
    // `structuredClone` refuses a proxy, in every runtime.
    expect(() => structuredClone(reactive(file))).toThrow();
  });

  it('have defaults where a key is undefined', () => {
    expect(readScenario({ ...file, vendor: { ...file.vendor, stake: undefined } }).vendor.stake).toBe(0);
  });

  it('are read, changed, played and explained without `structuredClone`', () => {
    vi.stubGlobal('structuredClone', undefined);
    const changed = withLevers(readScenario(reactive(file)), { 'vendor.care': 0 });
    expect(changed.vendor.care).toBe(0);
    const lost = Array.from({ length: 20 }, (_, run) => negotiate(changed, { seed: 'plain', run })).find(
      ({ ending }) => ending.kind !== 'agreement',
    )!;
    expect(postMortem(lost, { runs: 0, others: 0 }).rescues.length).toBeGreaterThan(0);
  });
});
