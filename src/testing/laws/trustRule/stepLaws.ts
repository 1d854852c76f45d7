/** The laws of trust rules that hold at every step of a trajectory: one table, by name. */
import type { BrokenLaw, Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import type { TrustStep } from './trustTrajectories.ts';
import { ruleOf, trustTrajectory } from './trustTrajectories.ts';

/** The greatest difference of trust that rounding explains. */
const TRUST_ROUNDING = 1e-12;
const FIELDS = ['r', 's', 'ceiling'];

interface StepLaw {
  readonly says: string;
  /** What is wrong with a step; null where the law is kept. */
  wrong(step: TrustStep): string | null;
}

const table = {
  badNewsNeverHelps: {
    says: 'Bad evidence, and a lie that is found out, never raise trust.',
    wrong: ({ act, weight, trustBefore, trustAfter }) =>
      act !== 'praise' &&
      (trustAfter > trustBefore + TRUST_ROUNDING ||
        (act === 'blame' && weight === 0 && Math.abs(trustAfter - trustBefore) > TRUST_ROUNDING))
        ? `trust goes from ${trustBefore} to ${trustAfter} on bad evidence`
        : null,
  },
  edgesStayNumbers: {
    says: 'Whatever happens, an edge holds finite numbers from 0: r, s and ceiling, and nothing else.',
    wrong: ({ after }) => {
      const field = Object.entries(after).find(
        ([key, value]) => !FIELDS.includes(key) || !(Number.isFinite(value) && value >= 0),
      );
      if (field !== undefined) return `it makes ${field[0]} ${String(field[1])}`;
      return after.ceiling > 1 ? `it makes the ceiling ${after.ceiling}` : null;
    },
  },
  goodNewsNeverHurts: {
    says: 'Good evidence never lowers trust, and evidence of no weight leaves it.',
    wrong: ({ act, weight, trustBefore, trustAfter }) =>
      act === 'praise' &&
      (trustAfter < trustBefore - TRUST_ROUNDING ||
        (weight === 0 && Math.abs(trustAfter - trustBefore) > TRUST_ROUNDING))
        ? `trust goes from ${trustBefore} to ${trustAfter} on good evidence`
        : null,
  },
  trustStaysInRange: {
    says: 'Whatever happens, trust is read as a number from 0 to 1.',
    wrong: ({ trustBefore, trustAfter }) => {
      const outside = [trustBefore, trustAfter].find((trust) => !(trust >= 0 && trust <= 1));
      return outside === undefined ? null : `it reads a trust of ${String(outside)}`;
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
    for (const step of trustTrajectory(ruleOf(subject, situation), situation).steps) {
      const what = wrong(step);
      if (what === null) continue;
      const { act, weight, before } = step;
      const at = `${act} of ${weight} on r ${before.r}, s ${before.s}, ceiling ${before.ceiling}`;
      return { what: `${what} (${at})`, round: null };
    }
    return null;
  },
});

export const stepLaws = Object.fromEntries(Object.entries(table).map(([name, law]) => [name, lawOf(name, law)])) as {
  readonly [Name in keyof typeof table]: Law;
};
