/**
 * Two campers divide food, water and firewood (CaSiNo; Chawla et al. 2021). With the file's text, its very pairs;
 * without, pairs whose priorities are drawn.
 */
import type { Scenario } from '../../scenario/read/scenario.ts';
import { campScenario, fromCasino } from '../casino/fromCasino.ts';
import type { Population, PopulationOptions } from './population.ts';
import { drawFor, populationOptions } from './population.ts';

export interface CasinoOptions extends PopulationOptions {
  /** The text of the file; then `pairs` is how many of its pairs, at most (default all). */
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

export const casino: Population<CasinoOptions> = Object.assign(
  (options: CasinoOptions = {}): Scenario[] => {
    const { pairs, seed } = populationOptions(options);
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
        priorities: 'from the file; without it, every order as likely for each side',
        'walk-away value': '5 of 36 points',
        rounds: '6 (11.6 messages on average)',
        stake: '0',
      },
    },
  },
);
