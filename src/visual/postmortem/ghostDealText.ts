/** The deal that was there, what each side lost against it, and what the break points cost. */
import { SIDES } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { packageText } from '../words/packageText.ts';
import type { Block } from '../words/block.ts';
import { headedColumns, wrapText } from '../words/wrapText.ts';
import { labelOf, nameOf, styledName, possessive } from '../words/naming.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

export function ghostDealText({ scenario, ending, ghostDeal }: PostMortem, style: Style): Block[] {
  const { kept, setAside } = ghostDeal;
  if (kept === null && setAside === null)
    return wrapText(
      "There was no deal to be had: no package is worth more than no deal to both sides. To part is nobody's fault.",
      2,
    );
  const same = kept !== null && setAside !== null && JSON.stringify(kept.package) === JSON.stringify(setAside.package);
  const points = [
    ...(kept === null ? [] : [{ head: 'balanced deal', point: kept }]),
    ...(setAside === null || same ? [] : [{ head: 'without break points', point: setAside }]),
  ];
  const rows = SIDES.map((side) => [
    styledName(scenario, side, style),
    twoDecimals(ending.utility[side]),
    ...points.map(
      ({ point }) =>
        `${twoDecimals(point.utility[side])} (${signedDifference(point.utility[side] - ending.utility[side])})`,
    ),
  ]);
  const named = kept ?? setAside!;
  const lead =
    kept === null
      ? 'While all break points stood there was no deal to be had. Without them: '
      : 'Balanced (most gain for both, break points kept): ';
  return [
    ...headedColumns(['', 'ended with', ...points.map(({ head }) => head)], rows, 4, [1, 2, 3]),
    ...wrapText(`${lead}${packageText(scenario, named.package)}.`, 2),
    ...ghostDeal.breakPoints.flatMap((point) => wrapText(rigidityText(scenario, point), 2)),
  ];
}

const signedDifference = (x: number): string =>
  Math.abs(x) < 0.005 ? '±0' : `${x < 0 ? '−' : '+'}${twoDecimals(Math.abs(x))}`;

function rigidityText(
  scenario: PostMortem['scenario'],
  { side, issue, rigidity }: PostMortem['ghostDeal']['breakPoints'][number],
): string {
  const whose = `${possessive(nameOf(scenario, side))} break point on the ${labelOf(scenario, issue)}`;
  if (rigidity === null)
    return `${whose} kept it from no deal: beyond the limit there was nothing that the other side would have signed.`;
  if (rigidity <= 0) return `${whose} was worth keeping: beyond the limit nothing was better for it than no deal.`;
  return `Just beyond ${whose} lay a deal worth ${twoDecimals(rigidity)} more to it than none.`;
}
