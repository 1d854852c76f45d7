/** Who sits at the table, what each wants, and what each believes of the other. */
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import { prepare } from '../../engine/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costs } from '../words/adverbs.ts';
import { columns, wrapText } from '../words/wrapText.ts';
import { labelOf, optionOf, painted, possessive } from '../words/naming.ts';
import { percent, two } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/**
 * The lines of the briefing: names and shared briefs, wishes with their weights, break points, assumptions, and what
 * waits outside.
 */
export function briefing(scenario: Scenario, paint: Style): string[] {
  return [
    ...SIDES.flatMap((side) =>
      wrapText(`${painted(scenario, side, paint)}, the ${side}. ${scenario[side].brief.shared}`, 2, 2),
    ),
    '',
    ...wishes(scenario, paint),
    '',
    ...SIDES.flatMap((side) => breakPoints(scenario, side, paint)),
    ...SIDES.flatMap((side) => assumptions(scenario, side, paint)),
    ...SIDES.flatMap((side) => outside(scenario, side, paint)),
  ];
}

function wishes(scenario: Scenario, paint: Style): string[] {
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
  const head = ['', ...SIDES.flatMap((side) => [`${painted(scenario, side, paint)} wishes`, 'weight'])];
  return columns([head, ...rows], 2, [2, 4]);
}

function breakPoints(scenario: Scenario, side: Side, paint: Style): string[] {
  const name = painted(scenario, side, paint);
  return Object.entries(scenario[side].breakPoints).flatMap(([key, point]) => {
    const because = point.because === '' ? 'It has no reason to give.' : `The reason: ${point.because}.`;
    const bends =
      point.flexibility === 0
        ? 'It makes no exceptions'
        : point.flexibility === 1
          ? 'It makes exceptions where it trusts or understands'
          : 'It may make an exception';
    const limit = `${possessive(name)} break point, a line that it will not cross: ${labelOf(scenario, key)}, ${optionOf(scenario, key, point.limit)} at the furthest.`;
    return wrapText(
      `${limit} ${because} ${bends} (flexibility ${two(point.flexibility)}). The whole point weighs ${percent(scenario[side].goals[key]!.weight)} to it.`,
      2,
      2,
    );
  });
}

function assumptions(scenario: Scenario, side: Side, paint: Style): string[] {
  const other = otherSide(side);
  const theirs = scenario[other].breakPoints;
  return Object.entries(scenario[side].assumes).flatMap(([key, importance]: [string, number]) => {
    const truth = theirs[key] === undefined ? '' : ` It does not know of the break point.`;
    const what = `${labelOf(scenario, key)} costs ${painted(scenario, other, paint)} ${costs(importance)} (${two(importance)}, where 1 is what matters most)`;
    return wrapText(
      `${painted(scenario, side, paint)} assumes that a concession on the ${what}.${scenario[side].understanding < 0.5 ? truth : ''}`,
      2,
      2,
    );
  });
}

function outside(scenario: Scenario, side: Side, paint: Style): string[] {
  const { walkAway } = scenario[side];
  const rivals = scenario.rivals
    .filter((rival) => rival.courts === side)
    .map((rival) => `With ${rival.name} it would have ${two(rival.fit)}.`);
  return wrapText(
    `${painted(scenario, side, paint)} would rather have no deal than one worth less than ${two(walkAway)} to it (1 is everything it wishes for). ${rivals.join(' ')}`,
    2,
    2,
  );
}
