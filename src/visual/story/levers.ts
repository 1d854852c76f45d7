/** The four human levers of both sides, in words with the number beside them. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { isNullModelRule } from '../../policies/nullModelRule.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { understandingWords, careWords, stakeWords, trustWords } from '../words/adverbs.ts';
import { columns } from '../words/wrapText.ts';
import { styledName } from '../words/naming.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

const wordAndNumber = (words: (x: number) => string, x: number): string => `${words(x)} (${twoDecimals(x)})`;

/** A table: one column for each side. */
export function levers(scenario: Scenario, style: Style): string[] {
  const row = (what: string, cell: (side: Side) => string): string[] => [what, ...SIDES.map(cell)];
  const trust = (side: Side): string => {
    const rule = scenario[side].trustRule.name;
    return isNullModelRule(rule)
      ? 'plays no part'
      : `${wordAndNumber(trustWords, scenario[side].trust)}${rule === 'frozen' ? ', and it stays so' : ''}`;
  };
  return columns(
    [
      row('', (side) => styledName(scenario, side, style)),
      row('trusts the other', trust),
      row('  with so much history behind it', (side) => String(scenario[side].depth)),
      row('explains itself, and asks (care)', (side) => wordAndNumber(careWords, scenario[side].care)),
      row("understands the other's goals", (side) => wordAndNumber(understandingWords, scenario[side].understanding)),
      row('bends on its break point (flexibility)', (side) => flexibility(scenario, side)),
      row('needs to work together later (stake)', (side) => wordAndNumber(stakeWords, scenario[side].stake)),
    ],
    2,
  );
}

function flexibility(scenario: Scenario, side: Side): string {
  const points = Object.values(scenario[side].breakPoints);
  return points.length === 0
    ? 'has none'
    : points
        .map(
          (point) =>
            `${point.flexibility === 0 ? 'never' : point.flexibility === 1 ? 'readily' : 'perhaps'} (${twoDecimals(point.flexibility)})`,
        )
        .join(', ');
}
