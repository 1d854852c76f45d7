/** Several issues that matter differently to the two: there is something to trade. */
import { readScenario } from '../../scenario/read/read.ts';
import { drawFor, population } from './population.ts';
import { sideFile } from '../people/sideFile.ts';
import { weights } from './weights.ts';

const KEYS = ['price', 'delivery', 'warranty', 'training'] as const;
const OPTIONS = 5;

export const integrative = population(
  {
    name: 'integrative',
    what: 'Two people settle four issues that matter differently to each.',
    source: "the laboratory's integrative game (Pruitt & Lewis 1975; Thompson 1991)",
    parameters: {
      issues: '4, of 5 options each, values linear and opposed',
      weights: "each side's own; every way to share 1 among the issues as likely",
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
