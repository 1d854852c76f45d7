/** The options that a role sheet lists: no worth is lost that a reader could not work out. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read/read.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { roleSheet } from '../../src/visual/story/roleSheet.ts';
import { sheetStops } from '../../src/visual/words/sheetStops.ts';
import { small } from './small.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => 10 + n / 4);

describe('the options that are listed', () => {
  it('are all texts, all of a few numbers, and the ends and corners of many', () => {
    const texts = Array.from({ length: 60 }, (_, n) => `city ${n}`);
    expect(sheetStops(texts, numbers(60))).toEqual({ places: texts.map((_, n) => n), between: 'all' });
    expect(sheetStops(numbers(24), numbers(24)).between).toBe('all');
    expect(sheetStops(numbers(25), numbers(25))).toEqual({ places: [0, 24], between: 'in a straight line' });
    // A tent: up to the 41st of 101, and down again.
    const tent = numbers(101).map((_, n) => (n <= 40 ? n : 80 - n));
    expect(sheetStops(numbers(101), tent)).toEqual({ places: [0, 40, 100], between: 'in a straight line' });
    // Numbers in no order have nothing between them.
    expect(sheetStops([...numbers(30), 1], numbers(31)).between).toBe('all');
  });

  it('give every other worth: it lies on the line between its listed neighbours', () => {
    const curves = fc.oneof(
      fc
        .integer({ min: 25, max: 400 })
        .chain((count) => fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count })),
      fc
        .tuple(fc.integer({ min: 25, max: 2000 }), fc.double({ min: -3, max: 3, noNaN: true }))
        .map(([count, bend]) => Array.from({ length: count }, (_, n) => (n / count) * (1 + (bend * n) / count))),
    );
    const seen = { all: 0, 'in a straight line': 0, 'nearly in a straight line': 0 };
    fc.assert(
      fc.property(curves, fc.boolean(), (worths, falls) => {
        const options = numbers(worths.length).map((x) => (falls ? -x : x));
        const { places, between } = sheetStops(options, worths);
        seen[between] += 1;
        if (between === 'all') {
          expect(places).toHaveLength(options.length);
          return;
        }
        expect(places.length).toBeLessThanOrEqual(24);
        expect([places[0], places.at(-1)]).toEqual([0, options.length - 1]);
        const range = Math.max(...worths) - Math.min(...worths);
        const off = worths.map((worth, at) => {
          const next = places.find((place) => place >= at)!;
          const last = places.filter((place) => place <= at).at(-1)!;
          const share = next === last ? 0 : (at - last) / (next - last);
          return Math.abs(worth - worths[last]! - share * (worths[next]! - worths[last]!));
        });
        expect(Math.max(...off)).toBeLessThanOrEqual((between === 'in a straight line' ? 1e-8 : 0.0101) * range);
      }),
      { numRuns: 100 },
    );
    expect(Math.min(seen.all, seen['nearly in a straight line'])).toBeGreaterThan(0);
  });

  it('are what the sheet of a player says, with every option of a list of texts', () => {
    const file = small() as { issues: Record<string, object>; vendor: { goals: Record<string, object> } } & Record<
      'client',
      { goals: Record<string, object> }
    >;
    const [key] = Object.keys(file.issues);
    const cities = Array.from({ length: 12 }, (_, n) => `city ${n}`);
    const values = Object.fromEntries(cities.map((city, n) => [city, ((7 * n) % 12) / 11]));
    const goals = (side: 'vendor' | 'client'): object => ({
      ...file[side].goals,
      [key!]: { ...file[side].goals[key!], values },
    });
    const scenario = readScenario({
      ...file,
      issues: { ...file.issues, [key!]: { options: cities } },
      vendor: { ...file.vendor, goals: goals('vendor'), breakPoints: {} },
      client: { ...file.client, goals: goals('client'), breakPoints: {} },
    });
    const text = layout(roleSheet(scenario, 'vendor', plainStyle), 4000).join('\n');
    for (const [city, value] of Object.entries(values)) expect(text).toContain(`${city} (${value.toFixed(2)})`);
    expect(text).not.toContain('…');
  });
});
