/** Two people negotiate one price: what one side gains the other loses. */
import { readScenario } from '../../scenario/read/read.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';

/**
 * Two people negotiate one price, 0 to 100 in steps of 2.5.
 *
 * @param options - `pairs`: a whole number from 1, default 1000; `seed`, default a constant.
 * @returns The scenarios, one for each pair.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { populations } from 'dealbreaker/validation';
 *
 * const [first] = populations.distributive({ pairs: 1, seed: 7 });
 * console.log(first?.issues['price']?.options.length); // 41
 * ```
 */
export const distributive = population(
  {
    name: 'distributive',
    what: 'Two people negotiate one price.',
    source: 'the commonest game of the laboratory (Hüffmeier et al. 2014; Galinsky & Mussweiler 2001)',
    parameters: {
      price: '0 to 100 in steps of 2.5, linear and opposed',
      'walk-away values': 'each uniform from 0.1 to 0.4: there is always a zone',
      rounds: '12',
      stake: '0.2, the same for all',
    },
  },
  (n, seed) => {
    const draw = drawFor('distributive', seed, n);
    const one = (name: string, values: string): object =>
      sideFile(seed, n, name, {
        walkAway: draw(`${name} walks away`, 0.1, 0.4),
        stake: 0.2,
        goals: { price: { weight: 1, values } },
      });
    return readScenario({
      schemaVersion: 1,
      title: `A price, pair ${n}`,
      rounds: 12,
      issues: { price: { options: { from: 0, to: 100, step: 2.5 } } },
      vendor: one('the seller', 'more is better'),
      client: one('the buyer', 'less is better'),
    });
  },
);
