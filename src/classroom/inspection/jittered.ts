/** Makes variants of a scenario: the same case with other numbers. */
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { SideLever } from '../../domain/levers/sideLevers.ts';
import { perSide } from '../../domain/side.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import { openStream } from '../../kernel/stream.ts';
import { asScenario, readScenario } from '../../scenario/read/read.ts';
import type { Scenario, SideSpec } from '../../scenario/read/scenario.ts';

/** The largest share by which a number is moved, up or down. An assumption: a trainer's own numbers are no better. */
const SHARE = 0.1;

/** The levers of a side that are moved, beside the weights and the flexibility of break points. */
const MOVED: readonly SideLever[] = ['walkAway', 'opensAt', 'care', 'understanding', 'trust', 'depth', 'stake'];

export interface JitterOptions {
  /** Whether the weights of the issues are moved alone. @defaultValue false */
  readonly weightsAlone?: boolean;
}

/**
 * Makes a variant of a scenario: each weight, lever and rival is multiplied by a number between 0.9 and 1.1, and
 * weights are scaled to their old sum. Issues, options, break points, policies and rounds stay.
 *
 * @param scenario - A scenario.
 * @param number - Which variant; each is drawn from a stream of its own, so that variant 7 is the same alone.
 * @param options - `weightsAlone`: whether levers, break points and rivals stay as they are; default false.
 * @returns A scenario. Numbers stay inside the ranges of their levers.
 * @throws ScenarioError for a bad scenario, DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { jittered } from 'dealbreaker/classroom';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(Math.abs(jittered(scenario, 7).client.stake - 0.6) <= 0.06); // true
 * ```
 */
export function jittered(scenario: Scenario, number: number, options: JitterOptions = {}): Scenario {
  checkKeys(options, ['weightsAlone'] satisfies (keyof JitterOptions)[]);
  const read = asScenario(scenario);
  const { next } = openStream('jitter', number, 'variant', 'numbers');
  const factor = (): number => 1 - SHARE + 2 * SHARE * next();
  const side = (spec: SideSpec): SideSpec => {
    const goals = Object.entries(spec.goals).map(([key, goal]) => [key, goal, goal.weight * factor()] as const);
    const old = Object.values(spec.goals).reduce((sum, { weight }) => sum + weight, 0);
    const sum = goals.reduce((total, [, , weight]) => total + weight, 0);
    const most = Math.max(1, spec.scale ?? 1);
    const levers = Object.fromEntries(
      MOVED.map((name) => {
        const max = name === 'walkAway' || name === 'opensAt' ? most : SIDE_LEVERS[name].max;
        return [name, Math.min(max, spec[name]! * factor())];
      }),
    ) as Record<'walkAway' | 'opensAt', number>;
    const weighted = Object.fromEntries(
      goals.map(([key, goal, weight]) => [key, { ...goal, weight: (weight * old) / sum }]),
    );
    if (options.weightsAlone === true) return { ...spec, goals: weighted };
    return {
      ...spec,
      ...levers,
      opensAt: Math.max(levers.opensAt, levers.walkAway),
      goals: weighted,
      breakPoints: Object.fromEntries(
        Object.entries(spec.breakPoints).map(([key, point]) => [
          key,
          { ...point, flexibility: Math.min(1, point.flexibility * factor()) },
        ]),
      ),
    };
  };
  const sides = perSide((one) => side(read[one]));
  if (options.weightsAlone === true) return readScenario({ ...read, ...sides });
  return readScenario({
    ...read,
    ...sides,
    rivals: read.rivals.map((rival) => ({
      ...rival,
      fit: Math.min(1, rival.fit * factor()),
      trust: Math.min(1, rival.trust * factor()),
    })),
  });
}
