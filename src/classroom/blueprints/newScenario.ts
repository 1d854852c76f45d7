/** Makes a scenario of a blueprint, and lists what its author has still to write. */
import type { PerSide } from '../../domain/side.ts';
import { SIDES, perSide } from '../../domain/side.ts';
import { reasonWords } from '../../domain/reason.ts';
import { inMessage } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem, throwProblems } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { fromScoreSheet } from '../scoreSheet/fromScoreSheet.ts';
import type { SheetCell } from '../scoreSheet/sheetRows.ts';
import { bareName } from '../scoreSheet/sheetColumns.ts';
import type { Blueprint } from './blueprint.ts';
import type { BlueprintName } from './catalogue.ts';
import { blueprints } from './catalogue.ts';

export interface NewScenarioOptions {
  /** @defaultValue `A case: <name of the blueprint>` */
  readonly title?: string;
  /** The names of the sides. @defaultValue Vendor and Client */
  readonly names?: Partial<PerSide<string>>;
  /** @defaultValue the rounds of the blueprint */
  readonly rounds?: number;
  /** The names of the issues, in their order; as many as the blueprint has. @defaultValue those of the blueprint */
  readonly issues?: readonly string[];
}

/** What stands where its author has still to write. */
const TO_WRITE = 'TO WRITE:';

/**
 * Makes a scenario of a blueprint. It can be played at once; its story, its briefs and the reasons of its break points
 * say "TO WRITE:" and what belongs there, which `missingIn` lists.
 *
 * @param blueprint - The name of a blueprint; case, blanks and hyphens do not matter ("small point").
 * @param options - The title, the names of the sides, the rounds and the names of the issues.
 * @returns A scenario.
 * @throws ScenarioError for an unknown blueprint and for bad options.
 *
 * @example
 * ```ts
 * import { missingIn, newScenario } from 'dealbreaker/classroom';
 *
 * const scenario = newScenario('small point', { title: 'The lease', names: { vendor: 'Acme' } });
 * console.log(scenario.title, scenario.vendor.name, missingIn(scenario).length); // The lease Acme 6
 * ```
 */
export function newScenario(blueprint: BlueprintName | (string & {}), options: NewScenarioOptions = {}): Scenario {
  checkKeys(options, ['title', 'names', 'rounds', 'issues'] satisfies (keyof NewScenarioOptions)[]);
  const found = Object.values(blueprints).find(({ name }) => bareName(name) === bareName(String(blueprint)));
  const { names = {}, issues } = options;
  const problems: Problem[] = [];
  if (found === undefined) {
    const known = Object.keys(blueprints);
    problems.push(
      problem('blueprint', `there is no blueprint "${inMessage(blueprint)}"`, suggest(String(blueprint), known)),
    );
  } else if (issues !== undefined && new Set(issues.map(bareName)).size !== found.issues.length)
    problems.push(
      problem(
        'issues',
        issues.length === found.issues.length
          ? 'two are alike, or one is empty'
          : `"${found.name}" has ${found.issues.length} issues, and ${issues.length} ` +
              `${issues.length === 1 ? 'is' : 'are'} named`,
        `name all of: ${found.issues.map(([label]) => label).join(', ')}`,
      ),
    );
  throwProblems(problems);
  const scenario = fromScoreSheet(sheetOf(found!, issues, names), {
    title: options.title ?? `A case: ${found!.name}`,
  });
  const keys = Object.keys(scenario.issues);
  const sides = perSide((side) => {
    const { assumes = {}, ...levers } = found!.sides?.[side] ?? {};
    return {
      ...scenario[side],
      ...levers,
      assumes: Object.fromEntries(Object.entries(assumes).map(([k, value]) => [keys[Number(k)]!, value])),
      brief: {
        shared: `${TO_WRITE} what everybody may know about ${scenario[side].name}`,
        confidential: `${TO_WRITE} what only the player of ${scenario[side].name} may know, and why`,
      },
      breakPoints: Object.fromEntries(
        Object.entries(scenario[side].breakPoints).map(([key, point]) => [
          key,
          { ...point, because: `${TO_WRITE} why ${scenario[side].name} cannot go beyond` },
        ]),
      ),
    };
  });
  return readScenario({
    ...scenario,
    rounds: options.rounds ?? found!.rounds,
    story: `${TO_WRITE} what happened before the talks`,
    rivals: found!.rivals ?? [],
    ...sides,
  });
}

/** The score sheet of a blueprint. */
function sheetOf(
  { issues, walkAway, limits }: Blueprint,
  labels: readonly string[] | undefined,
  names: Partial<PerSide<string>>,
): SheetCell[][] {
  const limit = (side: 'vendor' | 'client', k: number, option: string | number): string =>
    limits?.[side]?.[k] === option ? 'x' : '';
  return [
    ['issue', 'option', 'vendor points', 'client points', 'vendor limit', 'client limit'],
    ['names', '', names.vendor ?? '', names.client ?? ''],
    ['walk away', '', walkAway.vendor, walkAway.client],
    ...issues.flatMap(([label, options], k) =>
      options.map(([option, vendor, client]) => [
        labels?.[k] ?? label,
        option,
        vendor,
        client,
        limit('vendor', k, option),
        limit('client', k, option),
      ]),
    ),
  ];
}

/**
 * Lists what the author of a scenario has still to write, as `newScenario` marks it.
 *
 * @param scenario - A scenario.
 * @returns The paths and what belongs there.
 *
 * @example
 * ```ts
 * import { missingIn, newScenario } from 'dealbreaker/classroom';
 *
 * console.log(missingIn(newScenario('distributive'))[0]); // { path: 'story', what: 'what happened before the talks' }
 * ```
 */
export function missingIn(scenario: Scenario): { readonly path: string; readonly what: string }[] {
  const texts: (readonly [path: string, text: string])[] = [
    ['story', scenario.story],
    ...SIDES.flatMap((side): [string, string][] => [
      [`${side}.brief.shared`, scenario[side].brief.shared],
      [`${side}.brief.confidential`, scenario[side].brief.confidential],
      ...Object.entries(scenario[side].breakPoints).map(([key, { because }]): [string, string] => [
        `${side}.breakPoints.${key}.because`,
        reasonWords(because),
      ]),
    ]),
  ];
  return texts
    .filter(([, text]) => text.startsWith(TO_WRITE))
    .map(([path, text]) => ({ path, what: text.slice(TO_WRITE.length).trim() }));
}
