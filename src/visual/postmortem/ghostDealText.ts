/** The ghost deal, what each side lost against it, and what the break points cost. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { GHOST_DEAL, GHOST_DEAL_FIRST, ghostDealMeaning } from '../words/ghostDealName.ts';
import { packageText } from '../words/packageText.ts';
import type { Block } from '../page/block.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { issueText, nameOf, styledName, possessive } from '../words/naming.ts';
import { pronounOf } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { gainNumber, amountText, worthNumber } from '../words/worthText.ts';

/** `mentioned`: whether the page has mentioned the ghost deal before. */
export function ghostDealText({ scenario, ending, ghostDeal }: PostMortem, style: Style, mentioned = false): Block[] {
  const { kept, setAside } = ghostDeal;
  if (kept === null && setAside === null)
    return wrapText(
      "There was no deal to be had: no package is worth more than no deal to both sides. To part is nobody's fault.",
      2,
    );
  const same = kept !== null && setAside !== null && JSON.stringify(kept.package) === JSON.stringify(setAside.package);
  const points = [
    ...(kept === null ? [] : [{ head: GHOST_DEAL, point: kept }]),
    ...(setAside === null || same ? [] : [{ head: 'without break points', point: setAside }]),
  ];
  const rows = SIDES.map((side) => [
    styledName(scenario, side, style),
    worthNumber(scenario, side, ending.utility[side], style),
    ...points.map(
      ({ point }) =>
        `${worthNumber(scenario, side, point.utility[side], style)} ` +
        `(${signedGain(scenario, side, point.utility[side] - ending.utility[side], style)})`,
    ),
  ]);
  const meaning = ghostDealMeaning(mentioned ? GHOST_DEAL : GHOST_DEAL_FIRST);
  const named = kept ?? setAside!;
  const lead =
    kept === null
      ? 'While all break points stood there was no deal to be had. Without them, the ghost deal is'
      : 'With all break points kept it is';
  return [
    ...headedColumns(['', 'ended with', ...points.map(({ head }) => head)], rows, 4, [1, 2, 3]),
    ...wrapText(`${meaning} ${lead}: ${packageText(scenario, named.package)}.`, 2),
    ...ghostDeal.breakPoints.flatMap((point) => wrapText(beyondText(scenario, point, style), 2)),
  ];
}

function signedGain(scenario: PostMortem['scenario'], side: Side, x: number, style: Style): string {
  const gain = gainNumber(scenario, side, Math.abs(x), style);
  return Number(gain) === 0 ? '±0' : `${x < 0 ? '−' : '+'}${gain}`;
}

/** What lay beyond this break point, all others kept. */
function beyondText(
  scenario: PostMortem['scenario'],
  { side, issue, rigidity }: PostMortem['ghostDeal']['breakPoints'][number],
  style: Style,
): string {
  const { object } = pronounOf(scenario, side);
  const beyond = `Beyond ${possessive(nameOf(scenario, side))} break point on ${issueText(scenario, issue)} alone`;
  if (rigidity === null) return `${beyond} there was nothing that the other side would have signed.`;
  if (rigidity <= 0)
    return `${beyond}, nothing that the other side would have signed was better for ${object} than no deal.`;
  return `${beyond} lay a deal worth ${amountText(scenario, side, rigidity, style)} more to ${object} than none.`;
}
