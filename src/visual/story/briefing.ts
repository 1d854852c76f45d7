/** Who sits at the table, what each wants, and what each believes of the other. */
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import { prepare } from '../../engine/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import type { Block } from '../words/block.ts';
import { headedColumns, wrapText } from '../words/wrapText.ts';
import { labelOf, optionText, styledName, possessive } from '../words/naming.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/**
 * The lines of the briefing: names and shared briefs, wishes with their weights, break points, assumptions, and what
 * waits outside.
 */
export function briefing(scenario: Scenario, style: Style): Block[] {
  return [
    ...SIDES.flatMap((side) =>
      wrapText(`${styledName(scenario, side, style)}, the ${side}. ${scenario[side].brief.shared}`, 2, 2),
    ),
    '',
    ...wishes(scenario, style),
    '',
    ...SIDES.flatMap((side) => breakPoints(scenario, side, style)),
    ...SIDES.flatMap((side) => assumptions(scenario, side, style)),
    ...SIDES.flatMap((side) => outside(scenario, side, style)),
  ];
}

function wishes(scenario: Scenario, style: Style): Block[] {
  const prepared = prepare(asScenario(scenario));
  const { space, keys, issues } = prepared;
  const cells = (side: Side, k: number): string[] => {
    const { value, weight } = prepared[side].goals;
    const values = value.subarray(space.offsets[k]!, space.offsets[k + 1]!);
    return [String(issues[k]!.options[values.indexOf(Math.max(...values))]!), percent(weight[k]!)];
  };
  const rows = keys.map((_, k) => {
    const { label, unit } = issues[k]!;
    return [unit === '' ? label : `${label} (${unit})`, ...SIDES.flatMap((side) => cells(side, k))];
  });
  const head = ['', ...SIDES.flatMap((side) => [`${styledName(scenario, side, style)} wishes`, 'weight'])];
  return headedColumns(head, rows, 2, [2, 4]);
}

function breakPoints(scenario: Scenario, side: Side, style: Style): Block[] {
  const name = styledName(scenario, side, style);
  return Object.entries(scenario[side].breakPoints).flatMap(([key, point]) => {
    const because = point.because === '' ? 'It has no reason to give.' : `The reason: ${point.because}.`;
    const bends =
      point.flexibility === 0
        ? 'It makes no exceptions'
        : point.flexibility === 1
          ? 'It makes exceptions where it trusts or understands'
          : 'It may make an exception';
    const limit = `${possessive(name)} break point, a line that it will not cross: ${labelOf(scenario, key)}, ${optionText(scenario, key, point.limit)} at the furthest.`;
    return wrapText(
      `${limit} ${because} ${bends} (flexibility ${twoDecimals(point.flexibility)}). The whole point weighs ${percent(scenario[side].goals[key]!.weight)} to it.`,
      2,
      2,
    );
  });
}

function assumptions(scenario: Scenario, side: Side, style: Style): Block[] {
  const other = otherSide(side);
  const theirs = scenario[other].breakPoints;
  return Object.entries(scenario[side].assumes).flatMap(([key, importance]: [string, number]) => {
    const truth = theirs[key] === undefined ? '' : ` It does not know of the break point.`;
    const what = `${labelOf(scenario, key)} costs ${styledName(scenario, other, style)} ${costWords(importance)} (${twoDecimals(importance)}, where 1 is what matters most)`;
    return wrapText(
      `${styledName(scenario, side, style)} assumes that a concession on the ${what}.${scenario[side].understanding < 0.5 ? truth : ''}`,
      2,
      2,
    );
  });
}

function outside(scenario: Scenario, side: Side, style: Style): Block[] {
  const { walkAway } = scenario[side];
  const rivals = scenario.rivals
    .filter((rival) => rival.courts === side)
    .map((rival) => `With ${rival.name} it would have ${twoDecimals(rival.fit)}.`);
  return wrapText(
    `${styledName(scenario, side, style)} would rather have no deal than one worth less than ${twoDecimals(walkAway)} to it (1 is everything it wishes for). ${rivals.join(' ')}`,
    2,
    2,
  );
}
