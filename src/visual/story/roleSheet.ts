/** A side's role sheet: what its player may know, and nothing of the other's secrets. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario, SideSpec } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { columns, wrapText } from '../page/wrapText.ts';
import { labelOf, nameOf, reasonText, styledName } from '../words/naming.ts';
import { percent, pointsText, twoDecimals } from '../words/formatNumber.ts';
import { verb } from '../words/pronoun.ts';
import { furthestText } from '../words/limitText.ts';
import type { Style } from '../page/style.ts';
import { roundsTextFor } from './endsText.ts';
import { counted } from '../words/plural.ts';
import { roleOf } from '../words/roleText.ts';
import { sheetStops } from '../words/sheetStops.ts';
import { optionPoints, worthText } from '../words/worthText.ts';

/** An issue with more options is told by its stops, if they are numbers. */
const LISTED = 8;

/** What the player may answer at a break point; `reserved`: only a manager may make an exception there. */
function choicesText({ manager }: SideSpec, reserved: boolean): string {
  const asks =
    manager === undefined
      ? ''
      : `, or ask your manager (refer), who answers ${counted(manager.answersIn, 'turn')} later,`;
  return reserved
    ? `You may refuse or explain it${asks === '' ? ',' : asks} but not make an exception of your own,`
    : `You may refuse, explain it${asks === '' ? ',' : asks} or make an exception`;
}

/** The sheet. It reads nothing of the other side but its name and what everybody may know of it. */
export function roleSheet(scenario: Scenario, side: Side, style: Style): Block[] {
  const worth = (utility: number): string => worthText(scenario, side, utility, style);
  const spec = scenario[side];
  const other = otherSide(side);
  const { keys, space, [side]: own } = prepare(asScenario(scenario));
  const optionWorth = (key: string, at: number): string =>
    style.points !== true
      ? twoDecimals(own.goals.value[at]!)
      : pointsText(optionPoints(scenario, side, key, own.goals.worth[at]!));
  const stops = keys.map((key, k) => {
    const { options } = scenario.issues[key]!;
    const at = space.offsets[k]!;
    return sheetStops(options, [...own.goals.value.subarray(at, at + options.length)], LISTED);
  });
  const rows = keys.map((key, k) => [
    labelOf(scenario, key),
    percent(own.goals.weight[k]!),
    stops[k]!.places.map((o, n, places) => {
      const gap = n === 0 ? '' : places[n - 1] === o - 1 ? '  ' : ' … ';
      return `${gap}${scenario.issues[key]!.options[o]!} (${optionWorth(key, space.offsets[k]! + o)})`;
    }).join(''),
  ]);
  const lines = new Set(stops.map(({ between }) => between).filter((one) => one !== 'all'));
  const points = Object.entries(spec.breakPoints).flatMap(([key, point]) =>
    wrapText(
      `Your break point: ${labelOf(scenario, key)}, ${furthestText(scenario, side, key, point.limit)}` +
        `${reasonText(point.because, ' (', ')')}. ` +
        `${choicesText(spec, own.breakPoints.reserved[keys.indexOf(key)] === 1)} when you are pressed for it.`,
      2,
      2,
    ),
  );
  const rivals = scenario.rivals
    .filter((rival) => rival.courts === side)
    .map((rival) => `${rival.name.trim()} would give you ${worth(rival.fit)}.`);
  const called = (one: Side): string => `${styledName(scenario, one, style)}, the ${roleOf(scenario, one)}`;
  return [
    ...wrapText(`You are ${called(side)}. ${spec.brief.shared} ${spec.brief.confidential}`, 2),
    ...wrapText(`Opposite: ${called(other)}. ${scenario[other].brief.shared}`, 2),
    '',
    ...wrapText(
      'What you want: each issue with its weight, and what each option is worth to you ' +
        `(${style.points === true ? 'in points' : '1 the best'}).`,
      2,
    ),
    ...columns(rows, 4, [1]),
    ...[...lines].flatMap((how) => wrapText(`…: between the two, what an option is worth goes ${how}.`, 4)),
    '',
    ...points,
    ...meetingsText(scenario),
    ...wrapText(
      `A deal worth less than ${worth(spec.walkAway)} to you is worse than none. ${rivals.join(' ')} ` +
        `${roundsTextFor(scenario, side)} ` +
        `${nameOf(scenario, 'vendor')} ${verb(scenario, 'vendor', 'speaks', 'speak')} first.`,
      2,
    ),
  ];
}

/** What there is before the table. */
function meetingsText({ before }: Scenario): Block[] {
  if (before === undefined || before.meetings === 0) return [];
  const meet = before.meetings === 1 ? 'you meet once' : `there are ${counted(before.meetings, 'meeting')}`;
  return wrapText(
    `Before the table ${meet}, without bids: ask them, tell them of yourself (disclose), answer, or say nothing. ` +
      'What you learn there, and how far you trust each other, you bring to the table.',
    2,
  );
}
