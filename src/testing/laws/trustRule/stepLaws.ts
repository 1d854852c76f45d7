/** The laws of trust rules that hold at every step of a trajectory: one table, by name. */
import type { BrokenLaw, Law } from '../../law.ts';
import { shown } from '../../watch/plain.ts';
import { appliesTo } from '../appliesTo.ts';
import type { TrustStep } from './trustTrajectories.ts';
import { trajectoryOf } from './trustTrajectories.ts';

const FIELDS = ['r', 's', 'ceiling'];

interface StepLaw {
  readonly says: string;
  /** What is wrong with a step; null where the law is kept. */
  wrong(step: TrustStep): string | null;
}

const table = {
  edgesStayNumbers: {
    says: 'An edge always holds the finite numbers r, s and ceiling, each at least 0 and the ceiling at most 1.',
    wrong: ({ after }) => {
      const field = Object.entries(after).find(
        ([key, value]) => !FIELDS.includes(key) || !(Number.isFinite(value) && value >= 0),
      );
      if (field !== undefined) return `it makes ${field[0]} ${shown(field[1])}`;
      return after.ceiling > 1 ? `it makes the ceiling ${after.ceiling}` : null;
    },
  },
  trustStaysInRange: {
    says: 'Trust is always read as a number from 0 to 1.',
    wrong: ({ trustBefore, trustAfter }) => {
      const outside = [trustBefore, trustAfter].filter(
        (trust) => !(Number.isFinite(trust) && trust >= 0 && trust <= 1),
      );
      return outside.length === 0 ? null : `it reads a trust of ${shown(outside[0])}`;
    },
  },
} as const satisfies Readonly<Record<string, StepLaw>>;

const lawOf = (name: string, { says, wrong }: StepLaw): Law => ({
  name,
  contract: 'trust rule',
  kind: 'universal',
  says,
  excuses: appliesTo('trustRule'),
  broken: (subject, situation): BrokenLaw | null => {
    for (const step of trajectoryOf(subject, situation).steps) {
      const what = wrong(step);
      if (what === null) continue;
      const { act, weight, before } = step;
      const at = `${act} of ${weight} on ${shown(before)}`;
      return { what: `${what} (${at})`, round: null };
    }
    return null;
  },
});

export const stepLaws = Object.fromEntries(Object.entries(table).map(([name, law]) => [name, lawOf(name, law)])) as {
  readonly [Name in keyof typeof table]: Law;
};
