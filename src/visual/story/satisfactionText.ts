/** How satisfied both sides are with a finished negotiation: the whole and its four parts, and what they mean. */
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { Block } from '../page/block.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { SATISFACTION_MEANING } from '../words/satisfactionMeaning.ts';
import { columns, wrapText } from '../page/wrapText.ts';
import type { Style } from '../page/style.ts';

/** A negotiation, or a post-mortem of it. */
type SatisfiedTalks = Pick<Negotiation, 'scenario' | 'satisfaction'>;

/** The table, and what its numbers mean. With `before`, the whole that it had the first time stands beside. */
export function satisfactionText(
  { scenario, satisfaction }: SatisfiedTalks,
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

/** The same in a sentence, for a page that has no room for a table. */
export function satisfactionSentence({ scenario, satisfaction }: SatisfiedTalks, style: Style): string {
  const sides = SIDES.map((side) => {
    const { whole, ...parts } = satisfaction[side];
    const told = PARTS.map((name) => `${name} ${twoDecimals(parts[name])}`).join(', ');
    return `${styledName(scenario, side, style)} ${twoDecimals(whole)} (${told})`;
  });
  return `Satisfied, from 1 to 5: ${sides.join('; ')}.`;
}

const [, ...PARTS] = SATISFACTION;
