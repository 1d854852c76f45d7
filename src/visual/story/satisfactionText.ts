/** How satisfied both sides are with a finished negotiation: the whole and its four parts, and what they mean. */
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/negotiation.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { Block } from '../words/block.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { SATISFACTION_MEANING } from '../words/satisfactionMeaning.ts';
import { columns, wrapText } from '../words/wrapText.ts';
import type { Style } from '../words/style.ts';

/** A table with a row for each side. With `before`, the whole that it had the first time stands beside. */
export function satisfactionText(
  { scenario, satisfaction }: Pick<Negotiation, 'scenario' | 'satisfaction'>,
  style: Style,
  before?: Pick<Negotiation, 'satisfaction'>,
): Block[] {
  const head = ['', 'satisfied', ...(before === undefined ? [] : ['the first time']), ...PARTS];
  const rows = SIDES.map((side) => {
    const { whole, ...parts } = satisfaction[side];
    return [
      styledName(scenario, side, style),
      twoDecimals(whole),
      ...(before === undefined ? [] : [twoDecimals(before.satisfaction[side].whole)]),
      ...PARTS.map((name) => twoDecimals(parts[name])),
    ];
  });
  return [...columns([head, ...rows], 4, [1, 2, 3, 4, 5, 6]), '', ...wrapText(style.faint(SATISFACTION_MEANING), 2)];
}

const [, ...PARTS] = SATISFACTION;
