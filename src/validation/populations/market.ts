/**
 * An ordinary deal between a vendor and a client: five issues, stakes on both sides, a rival, and for half of the
 * vendors a break point.
 */
import { readScenario } from '../../scenario/read/read.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';
import { weights } from './weights.ts';

const KEYS = ['price', 'term', 'support', 'rollout', 'exit'] as const;
const OPTIONS = 5;
/** The number of the vendor's second best option. */
const LIMIT = OPTIONS - 2;

/**
 * A vendor and a client settle five issues, and a rival waits.
 *
 * @param options - `pairs`: a whole number from 1, default 1000; `seed`, default a constant.
 * @returns The scenarios, one for each pair.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { populations } from 'dealbreaker/validation';
 *
 * const [first] = populations.market({ pairs: 1, seed: 7 });
 * console.log(Object.keys(first?.issues ?? {}).length, first?.rivals.length); // 5 1
 * ```
 */
export const market = population(
  {
    name: 'market',
    what: 'A vendor and a client settle five issues; a rival waits.',
    source: 'assumption',
    parameters: {
      issues: '5, of 5 options each, values linear and opposed',
      weights: 'drawn for each side, uniform over all weights that sum to 1',
      'walk-away values': 'each uniform from 0.1 to 0.3',
      'break point':
        'half of the vendors have one: on an issue drawn uniformly, at their second best option, with a ' +
        'flexibility uniform from 0 to 1',
      rival: "one; its fit uniform from 0.2 to 0.5, the client's trust in it from 0.3 to 0.7",
      stakes: "the vendor's uniform from 0 to 0.4, the client's from 0.2 to 0.8",
      rounds: '16',
    },
  },
  (n, seed) => {
    const draw = drawFor('market', seed, n);
    const goals = (name: string, values: string) => {
      const weight = weights(draw, `${name} weighs`, KEYS.length);
      return Object.fromEntries(KEYS.map((key, k) => [key, { weight: weight[k]!, values }]));
    };
    const point = KEYS[Math.floor(draw('point', 0, 2 * KEYS.length))];
    const breakPoints =
      point === undefined
        ? {}
        : { [point]: { limit: LIMIT, because: 'policy', flexibility: draw('flexibility', 0, 1) } };
    return readScenario({
      schemaVersion: 1,
      title: `A deal, pair ${n}`,
      rounds: 16,
      issues: Object.fromEntries(KEYS.map((key) => [key, { options: Array.from({ length: OPTIONS }, (_, o) => o) }])),
      vendor: sideFile(seed, n, 'the vendor', {
        walkAway: draw('vendor walks away', 0.1, 0.3),
        stake: draw('vendor stake', 0, 0.4),
        goals: goals('vendor', 'more is better'),
        breakPoints,
      }),
      client: sideFile(seed, n, 'the client', {
        walkAway: draw('client walks away', 0.1, 0.3),
        stake: draw('client stake', 0.2, 0.8),
        goals: goals('client', 'less is better'),
      }),
      rivals: [{ name: 'the rival', fit: draw('fit', 0.2, 0.5), trust: draw('rival trust', 0.3, 0.7) }],
    });
  },
);
