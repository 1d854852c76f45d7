/** `dealbreaker analyse`: how good the deal could have been. */
import { efficiency } from '../../analysis/efficiency.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { splitLever } from '../../scenario/levers/parseLever.ts';
import { optionOf } from '../../scenario/levers/leverValue.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import { breakPointLines, dealLines, efficiencyText, solutionPackages } from '../../visual/tables/efficiencyText.ts';
import { discountedText, discountText } from '../../visual/story/discountText.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import { efficiencyJson, issueNames } from '../output/efficiencyJson.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { isGeniusDomain, readScenarioOption } from '../options/readFlags.ts';
import { styleOf } from '../options/styleOf.ts';

export const analyse: CommandWork = {
  flags: {
    deal: { value: '<issue=option>', many: true, what: 'a deal to measure, one issue at a time' },
    'discount-at': {
      value: '<time>',
      what: 'apply the discounts of an imported domain at this time, 0 to 1; default: not',
    },
    steps: flags.steps,
    set: flags.set,
    points: flags.points,
    json: flags.json,
  },
  run: (given, io) => {
    const scenario = readScenarioOption(given, io);
    const at = given.text('discount-at');
    const found = efficiency(scenario, {
      ...readDeal(scenario, given),
      ...(at === null ? {} : { discountAt: Number(at) }),
    });
    if (given.has('json'))
      return io.out(json(efficiencyJson(found, isGeniusDomain(given) ? issueNames(scenario) : null)));
    const style = styleOf(given, io);
    const notes = [
      isGeniusDomain(given) ? scenario.story : '',
      at === null ? discountText(scenario) : discountedText(scenario, Number(at)),
    ].filter((text) => text !== '');
    const points = breakPointLines(scenario, found, style);
    const deal = dealLines(scenario, found, style);
    io.out(
      printable(
        [
          '',
          ...section(
            `${scenario.title}: how good the deal could have been`,
            efficiencyText(scenario, found, style),
            style,
          ),
          ...section('The solutions as packages', solutionPackages(scenario, found), style),
          ...(points.length === 0 ? [] : section('The break points', points, style)),
          ...(deal.length === 0 ? [] : section('The deal', deal, style)),
          ...(notes.length === 0 ? [] : section('About the files', wrapText(notes.join(' '), 2), style)),
        ],
        io.width,
      ),
    );
  },
};

/** The deal on the line, if there is one. Throws ScenarioError where an issue has two options or none. */
function readDeal({ issues }: Scenario, given: Arguments): { deal?: Record<string, Option> } {
  if (!given.has('deal')) return {};
  const deal = new Map<string, Option>();
  for (const text of given.texts('deal')) {
    const [issue, written] = splitLever(text);
    const problem = (what: string): ScenarioError =>
      new ScenarioError([{ path: `--deal ${text}`, what, mend: 'write issue=option, each issue once' }]);
    if (written === '') throw problem('it names no issue and option');
    if (deal.has(issue)) throw problem('the issue is there twice');
    const known = Object.hasOwn(issues, issue) ? optionOf(issues[issue]!, `--deal ${issue}`, written) : undefined;
    deal.set(issue, known ?? written);
  }
  return { deal: Object.fromEntries(deal) };
}
