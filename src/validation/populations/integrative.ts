/** Two people negotiate several issues with different weights, so that trades can raise the joint value. */
import { readScenario } from '../../scenario/read/read.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';
import { weights } from './weights.ts';

const KEYS = ['price', 'delivery', 'warranty', 'training'] as const;
const OPTIONS = 5;

/**
 * Two people settle four issues of five options each, with different weights.
 *
 * @param options - `pairs`: a whole number from 1, default 1000; `seed`, default a constant.
 * @returns The scenarios, one for each pair.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { populations } from 'dealbreaker/validation';
 *
 * const [first] = populations.integrative({ pairs: 1, seed: 7 });
 * console.log(Object.keys(first?.issues ?? {}).length); // 4
 * ```
 */
export const integrative = population(
  {
    name: 'integrative',
    what: 'Two people settle four issues that matter differently to each.',
    source: "the laboratory's integrative game (Pruitt & Lewis 1975; Thompson 1991)",
    parameters: {
      issues: '4, of 5 options each, values linear and opposed',
      weights: 'drawn for each side, uniform over all weights that sum to 1',
      'walk-away values': 'each uniform from 0.1 to 0.3',
      rounds: '8',
      stake: '0.2, the same for all',
    },
  },
  (n, seed) => {
    const draw = drawFor('integrative', seed, n);
    const one = (name: string, values: string): object => {
      const weight = weights(draw, `${name} weighs`, KEYS.length);
      return sideFile(seed, n, name, {
        walkAway: draw(`${name} walks away`, 0.1, 0.3),
        stake: 0.2,
        goals: Object.fromEntries(KEYS.map((key, k) => [key, { weight: weight[k]!, values }])),
      });
    };
    return readScenario({
      schemaVersion: 1,
      title: `Four issues, pair ${n}`,
      rounds: 8,
      issues: Object.fromEntries(KEYS.map((key) => [key, { options: Array.from({ length: OPTIONS }, (_, o) => o) }])),
      vendor: one('the seller', 'more is better'),
      client: one('the buyer', 'less is better'),
    });
  },
);
