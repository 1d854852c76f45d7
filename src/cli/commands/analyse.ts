/** `dealbreaker analyse`: how good the deal could have been. */
import type { Efficiency, EfficiencyPoint } from '../../analysis/efficiency.ts';
import { efficiency } from '../../analysis/efficiency.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { parseLever } from '../../scenario/levers/parseLever.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import { ansi, plain } from '../../visual/words/style.ts';
import { breakPointLines, dealLines, efficiencyText, solutionPackages } from '../../visual/tables/efficiencyText.ts';
import type { Arguments, Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../options/page.ts';

export const analyse: Command = {
  name: 'analyse',
  takes: ['scenario'],
  what: 'Says how good the deal could have been: frontier, solutions, zone, break points.',
  flags: {
    deal: { value: '<issue=option>', many: true, what: 'a deal to measure, one issue at a time' },
    'discount-at': {
      value: '<time>',
      what: 'apply the discounts of an imported domain at this time, 0 to 1; default: not',
    },
    set: flags.set,
    json: flags.json,
  },
  run: (given, io) => {
    const scenario = flags.readScenarioOption(given);
    const at = given.text('discount-at');
    const found = efficiency(scenario, { ...readDeal(given), ...(at === null ? {} : { discountAt: Number(at) }) });
    if (given.has('json')) return io.out(json(flags.isGeniusDomain(given) ? withIssueLabels(scenario, found) : found));
    const style = io.colour ? ansi : plain;
    const points = breakPointLines(scenario, found, style);
    const deal = dealLines(scenario, found, style);
    io.out(
      printable([
        '',
        ...section(
          `${scenario.title}: how good the deal could have been`,
          efficiencyText(scenario, found, style),
          style,
        ),
        ...section('The solutions as packages', solutionPackages(scenario, found), style),
        ...(points.length === 0 ? [] : section('The break points', points, style)),
        ...(deal.length === 0 ? [] : section('The deal', deal, style)),
      ]),
    );
  },
};

/** The deal on the line, if there is one. */
function readDeal(given: Arguments): { deal?: Record<string, Option> } {
  if (!given.has('deal')) return {};
  const entries = given.texts('deal').map((text) => {
    const [issue, option] = parseLever(text);
    if (typeof option !== 'string' && typeof option !== 'number')
      throw new ScenarioError([{ path: `deal.${issue}`, what: 'it is no option', mend: 'write issue=option' }]);
    return [issue, option] as const;
  });
  return { deal: Object.fromEntries(entries) };
}

/** Packages by the domain's own names of the issues, where no two are alike, instead of the scenario's keys. */
function withIssueLabels(scenario: Scenario, found: Efficiency): unknown {
  const labels = Object.values(scenario.issues).map(({ label }) => label);
  if (new Set(labels).size < labels.length || labels.includes('__proto__')) return found;
  const point = ({ package: chosen, utility }: EfficiencyPoint): EfficiencyPoint => ({
    package: Object.fromEntries(Object.entries(chosen).map(([key, option]) => [scenario.issues[key]!.label, option])),
    utility,
  });
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    if ('package' in value && 'utility' in value) return point(value as EfficiencyPoint);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
  };
  return named(found);
}
