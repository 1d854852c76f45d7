/**
 * An ordinary deal between a vendor and a client: five issues, something to lose, a rival, and on half of the vendors'
 * sides a point that they do not like to move on.
 */
import { readScenario } from '../../scenario/read/read.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';
import { weights } from './weights.ts';

const KEYS = ['price', 'term', 'support', 'rollout', 'exit'] as const;
const OPTIONS = 5;
/** The second best option in the vendor's own value. */
const LIMIT = OPTIONS - 2;

export const market = population(
  {
    name: 'market',
    what: 'A vendor and a client settle five issues; a rival waits.',
    source: 'assumption',
    parameters: {
      issues: '5, of 5 options each, values linear and opposed',
      weights: "each side's own; every way to share 1 among the issues as likely",
      'walk-away values': 'each uniform from 0.1 to 0.3',
      'break point':
        'half of the vendors have one: on any issue as likely, at their second best option, with a ' +
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
