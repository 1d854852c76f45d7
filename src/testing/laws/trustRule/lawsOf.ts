/** Makes the laws of a table of trust rule laws, by name. */
import type { Law } from '../../law.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { appliesTo } from '../appliesTo.ts';

interface TrustRuleLaw<Observation> {
  readonly says: string;
  /** What is wrong with an observation; null where the law is kept. */
  wrong(observation: Observation): string | null;
}

/**
 * The laws of a table. A law is broken by the first observation of the situation that is wrong.
 *
 * @param observe - The observations of a situation, in order.
 * @param where - Where an observation was made, in words.
 */
export const lawsOf = <Observation, Name extends string>(
  table: Readonly<Record<Name, TrustRuleLaw<Observation>>>,
  observe: (subject: Subject, situation: TestSituation) => readonly Observation[],
  where: (observation: Observation) => string,
): Readonly<Record<Name, Law>> =>
  Object.fromEntries(
    Object.entries<TrustRuleLaw<Observation>>(table).map(([name, { says, wrong }]): [string, Law] => [
      name,
      {
        name,
        contract: 'trust rule',
        kind: 'universal',
        says,
        excuses: appliesTo('trustRule'),
        broken: (subject, situation) => {
          for (const observation of observe(subject, situation)) {
            const what = wrong(observation);
            if (what !== null) return { what: `${what} (${where(observation)})`, round: null };
          }
          return null;
        },
      },
    ]),
  ) as Record<Name, Law>;
