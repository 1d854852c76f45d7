/**
 * Smaller situations: each differs from a given one in a single respect. The largest steps come first: fewer rounds,
 * the default policies, no rivals, fewer issues, default levers, fewer options, round numbers.
 */
import { SIDES } from '../../domain/side.ts';
import { isObject } from '../../kernel/guards.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import type { ScenarioFile, TestSituation } from '../situation.ts';
import { COUNTERPARTS } from '../situation.ts';

type Json = Readonly<Record<string, unknown>>;
/** Lists situations that are smaller in one respect; `round` is the round in which the law is broken, or null. */
type Step = (situation: TestSituation, round: number | null) => TestSituation[];

const object = (value: unknown): Json => (isObject(value) && !Array.isArray(value) ? value : {});
const without = (value: unknown, ...keys: readonly string[]): Json =>
  Object.fromEntries(Object.entries(object(value)).filter(([key]) => !keys.includes(key)));
const withScenario = (situation: TestSituation, scenario: ScenarioFile): TestSituation => ({ ...situation, scenario });
/** The situation with both sides changed. */
const withSides = (situation: TestSituation, change: (side: Json) => Json): TestSituation =>
  withScenario(situation, {
    ...situation.scenario,
    ...Object.fromEntries(SIDES.map((side) => [side, change(object(situation.scenario[side]))])),
  });
/** The situations with one side changed, once for each key that the side has of `keys`. */
const perKey = (situation: TestSituation, keys: (side: Json) => readonly string[]): TestSituation[] =>
  SIDES.flatMap((side) => {
    const own = object(situation.scenario[side]);
    return keys(own).map((key) => withScenario(situation, { ...situation.scenario, [side]: without(own, key) }));
  });

const rounds: Step = (situation, round) => {
  const now = Number(situation.scenario['rounds'] ?? Infinity);
  const tried = [...(round === null ? [] : [round + 1]), 1, 2, 3, 4, 6, 9, 14, 21, 32, 48, 72, 108, 162, now - 1];
  return tried
    .filter((n) => n >= 1 && n < now)
    .map((n) => withScenario(situation, { ...situation.scenario, rounds: n }));
};

const policies: Step = (situation) => [
  withSides(situation, (side) => without(side, ...COMPONENT_KINDS)),
  ...perKey(situation, (side) => COMPONENT_KINDS.filter((kind) => kind in side)),
];

const parameters: Step = (situation) =>
  Object.keys(situation.parameters).length === 0
    ? []
    : [
        { ...situation, parameters: {} },
        ...Object.keys(situation.parameters).map((kind) => ({
          ...situation,
          parameters: without(situation.parameters, kind) as TestSituation['parameters'],
        })),
      ];

const rivals: Step = (situation) => {
  const list = situation.scenario['rivals'];
  if (!Array.isArray(list) || list.length === 0) return [];
  return [[], ...list.map((_, n) => list.filter((__, m) => m !== n) as unknown[])].map((fewer) =>
    withScenario(situation, { ...situation.scenario, rivals: fewer }),
  );
};

/** Without what a file may say of the talks as a whole: its adviser, its meetings, its end by chance. */
const talks: Step = (situation) =>
  ['adviser', 'before', 'ends']
    .filter((key) => key in situation.scenario)
    .map((key) => withScenario(situation, without(situation.scenario, key)));

const issues: Step = (situation) =>
  Object.keys(object(situation.scenario['issues'])).map((key) => {
    const fewer = withSides(situation, (side) => ({
      ...side,
      goals: evenly(without(side['goals'], key)),
      ...('breakPoints' in side && { breakPoints: without(side['breakPoints'], key) }),
      ...('assumes' in side && { assumes: without(side['assumes'], key) }),
    }));
    return withScenario(fewer, { ...fewer.scenario, issues: without(situation.scenario['issues'], key) });
  });

/** The same goals with their weights in proportion, summing to 1; equal where all are 0. */
function evenly(goals: Json): Json {
  const entries = Object.entries(goals);
  const sum = entries.reduce((all, [, goal]) => all + Number(object(goal)['weight']), 0);
  return Object.fromEntries(
    entries.map(([key, goal]) => [
      key,
      { ...object(goal), weight: sum > 0 ? Number(object(goal)['weight']) / sum : 1 / entries.length },
    ]),
  );
}

const NEEDED = ['name', 'goals', ...COMPONENT_KINDS];
const levers: Step = (situation) => [
  withSides(situation, (side) => without(side, ...Object.keys(side).filter((key) => !NEEDED.includes(key)))),
  withSides(situation, (side) => without(side, 'breakPoints', 'assumes')),
  ...[0, 0.5]
    .filter((walkAway) => SIDES.some((side) => Number(object(situation.scenario[side])['walkAway']) > walkAway))
    .map((walkAway) =>
      withSides(situation, (side) => ({ ...side, walkAway: Math.min(walkAway, Number(side['walkAway'])) })),
    ),
  ...perKey(situation, (side) => Object.keys(side).filter((key) => !NEEDED.includes(key))),
];

/** Fewer options; first of all a single one, which is worth a half to both sides. */
const options: Step = (situation) =>
  Object.entries(object(situation.scenario['issues'])).flatMap(([key, issue]) => {
    const list = object(issue)['options'];
    if (!Array.isArray(list) || list.length < 2) return [];
    const half = Math.ceil(list.length / 2);
    const kept = [list.slice(0, half), list.slice(half), ...list.map((_, n) => list.filter((__, m) => m !== n))];
    const cuts: readonly (readonly [options: unknown[], worth?: number])[] = [
      [list.slice(0, 1), 0.5],
      ...kept.map((one) => [one] as const),
    ];
    return cuts.map(([fewer, worth]) => {
      const names = fewer.map(String);
      const changed = withSides(situation, (side) => {
        const goal = object(object(side['goals'])[key]);
        const values = goal['values'];
        const cut = isObject(values)
          ? {
              ...goal,
              values: Object.fromEntries(
                Object.entries(values)
                  .filter(([option]) => names.includes(option))
                  .map(([option, value]) => [option, worth ?? value]),
              ),
            }
          : goal;
        return { ...side, goals: { ...object(side['goals']), [key]: cut } };
      });
      const issuesNow = { ...object(situation.scenario['issues']), [key]: { ...object(issue), options: fewer } };
      return withScenario(changed, { ...changed.scenario, issues: issuesNow });
    });
  });

/** Equal weights, and values of few digits. */
const numbers: Step = (situation) => [
  withSides(situation, (side) => {
    const goals = Object.entries(object(side['goals']));
    return {
      ...side,
      goals: Object.fromEntries(goals.map(([key, goal]) => [key, { ...object(goal), weight: 1 / goals.length }])),
    };
  }),
  ...[0, 1].map((digits) =>
    withSides(situation, (side) => ({
      ...side,
      goals: Object.fromEntries(
        Object.entries(object(side['goals'])).map(([key, goal]) => {
          const values = object(goal)['values'];
          if (!isObject(values)) return [key, goal];
          const round = (x: unknown): unknown => (typeof x === 'number' ? Number(x.toFixed(digits)) : x);
          return [
            key,
            { ...object(goal), values: Object.fromEntries(Object.entries(values).map(([o, x]) => [o, round(x)])) },
          ];
        }),
      ),
    })),
  ),
];

const chance: Step = (situation) => [
  ...(situation.run === 0 ? [] : [{ ...situation, run: 0 }]),
  ...(situation.seed === '0' ? [] : [{ ...situation, seed: '0' }]),
  ...COUNTERPARTS.slice(0, COUNTERPARTS.indexOf(situation.counterpart)).map((counterpart) => ({
    ...situation,
    counterpart,
  })),
];

/** In the order in which they are tried. */
export const STEPS: readonly Step[] = [
  rounds,
  policies,
  parameters,
  rivals,
  talks,
  issues,
  levers,
  chance,
  options,
  numbers,
];
