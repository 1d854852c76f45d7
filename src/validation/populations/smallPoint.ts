/**
 * The essay's table with drawn people. The vendor keeps a break point that is worth little to it, on a point that is
 * small to the client. The client believes that the point costs the vendor almost nothing. A rival waits.
 */
import { readScenario } from '../../scenario/read/read.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';
import { weights } from './weights.ts';

const OTHERS = ['price', 'term', 'support', 'rollout'] as const;
/** The issue of the break point. */
export const POINT = 'exit';
const KEYS = [...OTHERS, POINT] as const;
const OPTIONS = 5;

/**
 * The vendor does not move on a point that is small to the client, and a rival waits.
 *
 * @param options - `pairs`: a whole number from 1, default 1000; `seed`, default a constant.
 * @returns The scenarios, one for each pair.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { populations } from 'dealbreaker/validation';
 *
 * const [first] = populations.smallPoint({ pairs: 1, seed: 7 });
 * console.log(first?.vendor.breakPoints.exit?.flexibility); // 0
 * ```
 */
export const smallPoint = population(
  {
    name: 'smallPoint',
    what: 'The vendor does not move on a point that is small to the client; a rival waits.',
    source: 'the essay; the people are drawn as in every population',
    parameters: {
      issues: '5, of 5 options each, values linear and opposed',
      'the point':
        'weighs 0.05 to 0.15 for the client and 0.04 to 0.12 for the vendor, whose break point lies at its ' +
        'second best option and has flexibility 0',
      'the other weights': 'drawn for each side: half equal, half uniform over all weights that sum to 1',
      'the client assumes': 'that the point costs the vendor 0.02',
      'walk-away values': '0.3',
      stakes: '0.2 and 0.6',
      rival: "one; its fit uniform from 0.42 to 0.5, the client's trust in it ½",
      rounds: '16',
    },
  },
  (n, seed) => {
    const draw = drawFor('smallPoint', seed, n);
    const goals = (name: string, values: string, point: number) => {
      const chance = weights(draw, `${name} weighs`, OTHERS.length);
      const weight = [...chance.map((w) => (1 - point) * (w / 2 + 1 / (2 * OTHERS.length))), point];
      return Object.fromEntries(KEYS.map((key, k) => [key, { weight: weight[k]!, values }]));
    };
    const breakPoints = { [POINT]: { limit: OPTIONS - 2, because: 'policy', flexibility: 0 } };
    return readScenario({
      schemaVersion: 1,
      title: `The small point, pair ${n}`,
      rounds: 16,
      issues: Object.fromEntries(KEYS.map((key) => [key, { options: Array.from({ length: OPTIONS }, (_, o) => o) }])),
      vendor: sideFile(seed, n, 'the vendor', {
        walkAway: 0.3,
        stake: 0.2,
        goals: goals('vendor', 'more is better', draw('vendor point', 0.04, 0.12)),
        breakPoints,
      }),
      client: sideFile(seed, n, 'the client', {
        walkAway: 0.3,
        stake: 0.6,
        goals: goals('client', 'less is better', draw('client point', 0.05, 0.15)),
        assumes: { [POINT]: 0.02 },
      }),
      rivals: [{ name: 'the rival', fit: draw('fit', 0.42, 0.5), trust: 0.5 }],
    });
  },
);
