/**
 * The negotiation dance in letters: offers in the plane of the two true utilities, the vendor's to the right, the
 * client's upward.
 */
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/negotiation.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import { wrapText } from '../words/wrapText.ts';
import { styledName } from '../words/naming.ts';
import type { Style } from '../words/style.ts';

const [ACROSS, UP] = [61, 16];

export function smallDance(negotiation: Negotiation, style: Style): string[] {
  const { scenario, events, ending } = negotiation;
  const cells = Array.from({ length: UP }, () => new Array<string>(ACROSS).fill(' '));
  const put = (vendor: number, client: number, sign: string): void => {
    const [x, y] = [
      Math.round(Math.min(1, Math.max(0, vendor)) * (ACROSS - 1)),
      Math.round((1 - Math.min(1, Math.max(0, client))) * (UP - 1)),
    ];
    cells[y]![x] = sign;
  };
  const [left, below] = [
    Math.round(scenario.vendor.walkAway * (ACROSS - 1)),
    Math.round((1 - scenario.client.walkAway) * (UP - 1)),
  ];
  for (let y = 0; y < UP; y++) cells[y]![left] = style.faint('┊');
  for (let x = 0; x < ACROSS; x++) cells[below]![x] = style.faint(x === left ? '┼' : '┄');
  for (const event of events)
    if (event.kind === 'offer')
      put(event.vendor.utility!, event.client.utility!, style[event.by](event.by === 'vendor' ? 'o' : 'x'));
  const ghost = ghostDeal(scenario).kept;
  if (ghost !== null) put(ghost.utility.vendor, ghost.utility.client, style.title('*'));
  put(ending.utility.vendor, ending.utility.client, ending.kind === 'agreement' ? style.good('@') : style.bad('#'));
  const [vendor, client] = SIDES.map((side) => styledName(scenario, side, style)) as [string, string];
  return [
    `  worth to ${client}`,
    ...cells.map((row, y) => `  ${y === 0 ? '1' : y === UP - 1 ? '0' : ' '}│${row.join('').trimEnd()}`),
    `   └${'─'.repeat(ACROSS)}`,
    `   0${' '.repeat(ACROSS - 12)}worth to ${vendor} 1`,
    ...wrapText(
      `o offers of ${vendor}, x of ${client}; ${ghost === null ? '' : '* the balanced deal; '}${ending.kind === 'agreement' ? '@ the deal' : '# what each ended with'}; dotted lines: below (left of) them a side would rather have no deal.`,
      2,
    ),
  ];
}
