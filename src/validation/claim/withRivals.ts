/** A table at which both sides can leave. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

const ANOTHER = { name: 'another party', fit: 0.46, trust: 0.5 };

/** The sides that no rival courts. */
export const uncourted = ({ rivals }: Scenario): Side[] =>
  SIDES.filter((side) => rivals.every(({ courts }) => courts !== side));

/** The scenario with a rival of fit 0.46, trusted at ½, for each side that none courts; after those that it has. */
export const withRivals = (scenario: Scenario): Scenario =>
  readScenario({
    ...scenario,
    rivals: [...scenario.rivals, ...uncourted(scenario).map((courts) => ({ ...ANOTHER, courts }))],
  });
