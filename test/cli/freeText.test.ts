/** Options are free text: no command splits inside one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { readLevels } from '../../src/experiments/design/levels.ts';
import { leverValue } from '../../src/scenario/levers/leverValue.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { parseLever } from '../../src/scenario/levers/parseLever.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A scenario with one issue of text and one of numbers, whose limit is the option that is worth least. */
function fileWith(options: readonly string[]): string {
  const worth = (of: (n: number) => number): Record<string, number> =>
    Object.fromEntries(options.map((option, n) => [option, of(n / Math.max(1, options.length - 1))]));
  const side = (name: string, of: (n: number) => number, values: string): unknown => ({
    name,
    walkAway: 0,
    goals: { wage: { weight: 0.7, values: worth(of) }, days: { weight: 0.3, values } },
    breakPoints: { wage: { limit: options[name === 'A' ? 0 : options.length - 1] } },
  });
  return JSON.stringify({
    schemaVersion: 1,
    title: 'Pay',
    rounds: 5,
    issues: { wage: { options }, days: { options: [1000, 1500, 2000.5] } },
    vendor: side('A', (n) => n, 'more is better'),
    client: side('B', (n) => 1 - n, 'less is better'),
  });
}

const OPTIONS = ['$38', '$38,000', '$38,500', 'a=b', '9:30', '9:30:10', '1e3', '007', 'true', 'null', '1.5 h', 'x; y'];
const path = join(folder, 'pay.json');
writeFileSync(path, fileWith(OPTIONS));
const LIMIT = 'vendor.breakPoints.wage.limit';

async function call(argv: readonly string[], lines: string[] = []): Promise<string> {
  let out = '';
  const code = await dispatch(argv, {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    ask: () => Promise.resolve(lines.shift() ?? null),
    style: plainStyle,
    width: 96,
  });
  expect(code, out).toBe(0);
  return out;
}
/** The limit that a run was played with. */
const limitIn = (run: string): unknown =>
  (JSON.parse(run) as { scenario: { vendor: { breakPoints: { wage: { limit: unknown } } } } }).scenario.vendor
    .breakPoints.wage.limit;

describe('an option that holds signs of the command line', () => {
  it.each(OPTIONS)('%s is set, varied, dealt and bid', async (option) => {
    expect(limitIn(await call(['run', path, '--set', `${LIMIT}=${option}`, '--json']))).toBe(option);
    const swept = await call(['sweep', path, '--vary', `${LIMIT}=${option},"$38"`, '--runs', '1', '--json']);
    expect((JSON.parse(swept) as Record<string, unknown>[]).map((row) => row[LIMIT])).toEqual([option, '$38']);
    const dealt = await call(['analyse', path, '--deal', `wage=${option}`, '--deal', 'days=2.000,5', '--json']);
    const { utility } = (JSON.parse(dealt) as { deal: { utility: number[] } }).deal;
    expect(utility[0]).toBeCloseTo((0.7 * OPTIONS.indexOf(option)) / (OPTIONS.length - 1) + 0.3, 12);
    const worth = `vendor.goals.wage.values.${option}`;
    expect(
      withLevers(readScenario(fileWith(OPTIONS)), Object.fromEntries([parseLever(`${worth}=0.125`)])),
    ).toHaveProperty(['vendor', 'goals', 'wage', 'values', option], 0.125);
    const played = await call(['play', path, '--as', 'vendor'], [`bid wage "${option}", days 1500`, 'quit']);
    expect(played.replace(/\s+/g, ' ')).toMatch(/Your turn as it stands: bid wage [^.]*, days 1500\./);
    expect(played).not.toContain('Not so');
  });
  it('is a row of a table of points', async () => {
    const points = join(folder, 'points.csv');
    writeFileSync(points, [LIMIT, ...OPTIONS.map((option) => `"${option}"`)].join('\n'));
    const rows = JSON.parse(await call(['sweep', path, '--rows', points, '--runs', '1', '--json'])) as never[];
    expect(rows.map((row) => row[LIMIT])).toEqual(OPTIONS);
  });
  it('is whatever it is: properties', () => {
    // Spaces around a value belong to the command line.
    const word = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((text) => text.trim() === text && !text.includes('"'));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (options) => {
        const scenario = readScenario(fileWith(options));
        for (const option of options) expect(leverValue(scenario, LIMIT, option)).toBe(option);
        const quoted = options.map((option) => `"${option}"`).join(',');
        expect(readLevels(LIMIT, quoted, options, [])).toEqual({ list: options });
        for (const option of options)
          expect(parseLever(`vendor.goals.wage.values.${option}=0.5`)).toEqual([
            `vendor.goals.wage.values.${option}`,
            0.5,
          ]);
      }),
      { numRuns: FULL ? 2000 : 50 },
    );
  });
});
