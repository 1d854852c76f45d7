/** The laws of trust rules that hold at every step of a trajectory: one table, by name. */
import { shown } from '../../watch/plain.ts';
import { lawsOf } from './lawsOf.ts';
import type { TrustStep } from './trustTrajectories.ts';
import { trajectoryOf } from './trustTrajectories.ts';

const FIELDS = ['r', 's', 'ceiling'];

export const stepLaws = lawsOf(
  {
    edgesStayNumbers: {
      says: 'An edge always holds the finite numbers r, s and ceiling, each at least 0 and the ceiling at most 1.',
      wrong: ({ after }: TrustStep) => {
        const field = Object.entries(after).find(
          ([key, value]) => !FIELDS.includes(key) || !(Number.isFinite(value) && value >= 0),
        );
        if (field !== undefined) return `it makes ${field[0]} ${shown(field[1])}`;
        return after.ceiling > 1 ? `it makes the ceiling ${after.ceiling}` : null;
      },
    },
    trustStaysInRange: {
      says: 'Trust is always read as a number from 0 to 1.',
      wrong: ({ trustBefore, trustAfter }: TrustStep) => {
        const outside = [trustBefore, trustAfter].filter(
          (trust) => !(Number.isFinite(trust) && trust >= 0 && trust <= 1),
        );
        return outside.length === 0 ? null : `it reads a trust of ${shown(outside[0])}`;
      },
    },
  },
  (subject, situation) => trajectoryOf(subject, situation).steps,
  ({ act, weight, before }: TrustStep) => `${act} of ${weight} on ${shown(before)}`,
);
