/**
 * Two campers divide food, water and firewood (CaSiNo; Chawla et al. 2021). The pairs are those of the file where its
 * text is given; otherwise their priorities are drawn.
 */
import type { Scenario } from '../../scenario/read/scenario.ts';
import { campScenario, fromCasino } from '../casino/fromCasino.ts';
import type { Population, PopulationOptions } from './population.ts';
import { drawFor, populationOptions } from './population.ts';

/** Options of the population `casino`. */
export interface CasinoOptions extends PopulationOptions {
  /**
   * The text of the file. With it, `pairs` is the greatest number of its pairs that are taken, by default all.
   *
   * @defaultValue undefined: the pairs' priorities are drawn
   */
  readonly text?: string;
}

const ORDERS = [
  ['High', 'Medium', 'Low'],
  ['High', 'Low', 'Medium'],
  ['Medium', 'High', 'Low'],
  ['Medium', 'Low', 'High'],
  ['Low', 'High', 'Medium'],
  ['Low', 'Medium', 'High'],
] as const;

/**
 * Two campers divide three packages each of food, water and firewood.
 *
 * @param options - `text`: the text of the file; `pairs`: a whole number from 1, default 1000, or all pairs of the
 * file; `seed`, default a constant.
 * @returns The scenarios, one for each pair.
 * @throws ScenarioError for a bad file.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { populations } from 'dealbreaker/validation';
 *
 * const [first] = populations.casino({ pairs: 1, seed: 7 });
 * console.log(Object.keys(first?.issues ?? {}).length); // 3
 * ```
 */
export const casino: Population<CasinoOptions> = Object.assign(
  (options: CasinoOptions = {}): Scenario[] => {
    const { pairs, seed } = populationOptions(options, ['text']);
    if (options.text !== undefined)
      return fromCasino(options.text, seed)
        .slice(0, options.pairs)
        .map(({ scenario }) => scenario);
    return Array.from({ length: pairs }, (_, n) => {
      const draw = drawFor('casino', seed, n);
      const priority = (who: string) => {
        const [food, water, firewood] = ORDERS[Math.floor(draw(who, 0, ORDERS.length))]!;
        return { priority: { food, water, firewood } };
      };
      return campScenario({ id: n, a: priority('first'), b: priority('second') }, seed);
    });
  },
  {
    card: {
      name: 'casino',
      what: 'Two campers divide three packages each of food, water and firewood.',
      source: 'Chawla et al. 2021',
      parameters: {
        priorities: 'from the file; without it, uniform over the six orders for each side',
        'walk-away value': '5 of 36 points',
        rounds: '9 (11.5 messages of pairs that agree, 13.5 of those that fail, up to 24)',
        stake: '0',
      },
    },
  },
);
