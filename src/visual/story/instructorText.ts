/** The instructor's guide of a case: what it is about, what is possible, what to watch for, what to ask afterwards. */
import { efficiency } from '../../analysis/efficiency.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { briefing } from './briefing.ts';
import { storyText } from './storyText.ts';
import type { Block } from '../page/block.ts';
import { formatCount } from '../words/formatNumber.ts';
import { furthestText } from '../words/limitText.ts';
import { issueText, labelOf, nameOf, optionText, possessive } from '../words/naming.ts';
import { packageText } from '../words/packageText.ts';
import { counted } from '../words/plural.ts';
import type { Style } from '../page/style.ts';
import { listed, wrapText } from '../page/wrapText.ts';
import { weightTexts } from '../words/weights.ts';
import { worthText } from '../words/worthText.ts';

/** A part of the guide. */
interface GuidePart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The parts of the guide. It holds the secrets of both sides. */
export function instructorParts(scenario: Scenario, style: Style): GuidePart[] {
  return [
    ...(scenario.story.trim() === '' ? [] : [{ title: 'The case', blocks: wrapText(storyText(scenario)) }]),
    { title: 'Who wants what', blocks: briefing(scenario, style) },
    { title: 'What is possible', blocks: possible(scenario, style) },
    { title: 'What to watch for', blocks: watch(scenario).flatMap((text) => wrapText(`– ${text}`, 0, 2)) },
    { title: 'The plan', blocks: plan(scenario) },
    { title: 'What to ask afterwards', blocks: questions(scenario).flatMap((text) => wrapText(`– ${text}`, 0, 2)) },
  ];
}

/** The zone and the fair deal. */
function possible(scenario: Scenario, style: Style): Block[] {
  const { outcomes, zopa, kept: summary } = efficiency(scenario);
  const { kept } = ghostDeal(scenario);
  const count = (packages: number | null): string => (packages === null ? 'too many to count' : formatCount(packages));
  const worth = (side: Side, utility: number): string =>
    `${worthText(scenario, side, utility, style)} to ${nameOf(scenario, side)}`;
  const unrefused = summary === null ? 0 : summary.zopa.packages;
  return [
    ...wrapText(
      `Of ${count(outcomes)} packages ${count(zopa.packages)} are worth more than no deal to both; ` +
        `${count(unrefused)} of these cross no break point.`,
    ),
    ...wrapText(
      kept === null
        ? 'No deal within all break points is better than none for both: to part is no failure here.'
        : `A fair deal (the Nash point): ${packageText(scenario, kept.package)}. It is worth ` +
            `${listed(SIDES.map((side) => worth(side, kept.utility[side])))}.`,
    ),
  ];
}

/** The options of an issue that are worth most to a side. */
function favourites(scenario: Scenario, side: Side, k: number): readonly (string | number)[] {
  const { space, issues, [side]: own } = prepare(asScenario(scenario));
  const values = Array.from(own.goals.value.subarray(space.offsets[k]!, space.offsets[k + 1]!));
  const most = Math.max(...values);
  return issues[k]!.options.filter((_, o) => values[o] === most);
}

/** Break points, issues on which both want the same, the widest gap of weights, and rivals. */
function watch(scenario: Scenario): string[] {
  const keys = Object.keys(scenario.issues);
  const { vendor, client } = prepare(asScenario(scenario));
  const lines = SIDES.flatMap((side) =>
    Object.entries(scenario[side].breakPoints).map(([key, { limit }]) => {
      const own = `${possessive(nameOf(scenario, side))} limit on ${issueText(scenario, key)}`;
      const weight = weightTexts(scenario, otherSide(side))[key]!;
      return (
        `${own} (${furthestText(scenario, side, key, limit)}): does ${nameOf(scenario, side)} say why, and does ` +
        `${nameOf(scenario, otherSide(side))}, to whom the issue is ${weight} of a deal, ask?`
      );
    }),
  );
  const alike = keys.flatMap((key, k) => {
    const [mine, theirs] = SIDES.map((side) => favourites(scenario, side, k));
    const both = mine!.filter((option) => theirs!.includes(option));
    return both.length === 0 || vendor.goals.weight[k] === 0 || client.goals.weight[k] === 0
      ? []
      : [`${labelOf(scenario, key)}: both like ${optionText(scenario, key, both[0]!)} best. Who finds that out?`];
  });
  const gaps = keys.map((_, k) => vendor.goals.weight[k]! - client.goals.weight[k]!);
  const [most, least] = [gaps.indexOf(Math.max(...gaps)), gaps.indexOf(Math.min(...gaps))];
  const trade =
    gaps[most]! <= 0 || most === least
      ? []
      : [
          `The trade: ${issueText(scenario, keys[most]!)} counts for more to ${nameOf(scenario, 'vendor')}, ` +
            `${issueText(scenario, keys[least]!)} to ${nameOf(scenario, 'client')}. Who gives the one for the other?`,
        ];
  const rivals = scenario.rivals.map(
    ({ name, courts }) => `${nameOf(scenario, courts)} can go to ${name.trim()}. When is that said, and as a threat?`,
  );
  const all = [...lines, ...alike, ...trade, ...rivals];
  return all.length > 0 ? all : ['Nothing is hidden here but what each would settle for: who opens, and where?'];
}

/** Ninety minutes. */
const plan = ({ rounds }: Scenario): Block[] => [
  ...wrapText('15 minutes: hand out one sheet a side, and let everybody fill in the card at its end alone.'),
  ...wrapText(`35 minutes: the talks in pairs, at most ${counted(rounds, 'round')} of offers.`),
  ...wrapText('10 minutes: each pair writes its deal on one line of the table, or that there was none.'),
  ...wrapText('30 minutes: the debrief, with the slides. Begin with the cards.'),
];

function questions(scenario: Scenario): string[] {
  const points = SIDES.flatMap((side) =>
    Object.keys(scenario[side].breakPoints).map(
      (key) =>
        `Who learnt why ${nameOf(scenario, side)} would not move on ${issueText(scenario, key)}, ` +
        'and what did that change?',
    ),
  );
  return [
    'What was on your card as your target and as your worst deal, and what did you sign?',
    'What did you take to matter most to the other side? Compare it with their sheet now.',
    ...points,
    'Which question did nobody ask?',
    'Who parted without a deal, and was that right?',
  ];
}
