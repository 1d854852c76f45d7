/** Why retention is not what it was in the first period, for people: selection, growth, the market. */
import type { RetentionRise, RiseLabel } from '../../dealings/nullModels/retentionRise.ts';
import type { Block } from '../page/block.ts';
import { listed, wrapText } from '../page/wrapText.ts';
import { decimals, percent, plusMinus } from '../words/formatNumber.ts';

type Estimate = RetentionRise['rise'];

const times = (x: number): string => decimals(x, 1);

/** What a rise with tenure is found to be. */
const LABELS: Readonly<Record<RiseLabel, string>> = {
  selection: 'It rises with tenure by selection: those are still there who would have stayed anyhow.',
  growth: 'It rises with tenure by growth: the deals have made the clients stay.',
  both:
    'It rises with tenure by both: those are still there who would have stayed anyhow, and the deals have made the ' +
    'clients stay.',
  neither: 'It rises with tenure, but neither selection nor growth is above 0 for sure.',
  undecided: 'Whether it rises with tenure is not sure: the interval of the rise holds 0.',
  'no rise': 'It does not rise with tenure.',
};

/** The text, of the rise from the first period to the last of `periods`. */
export function riseText(found: RetentionRise, periods: number): Block[] {
  const { rise, selection, growth, market, label } = found;
  const parts =
    `selection ${plusMinus(selection)}, growth ${plusMinus(growth)}` +
    (market === null ? '' : `, the market ${plusMinus(market)}`);
  return wrapText(
    [
      `From period 1 to ${periods} retention moves by ${plusMinus(rise)}: ${parts}.`,
      ...sharesText(found),
      LABELS[label],
    ].join(' '),
    2,
  );
}

/**
 * The shares of the rise. Parts that work against each other are no shares of it: each is then told as what it is, and
 * how many times the rise it alone would make.
 */
function sharesText({ selection, growth, market, shares }: RetentionRise): string[] {
  if (shares === null) return [];
  const parts: readonly (readonly [name: string, part: Estimate, share: Estimate | null])[] = [
    ['selection', selection, shares.selection],
    ['growth', growth, shares.growth],
    ...(market === null ? [] : [['the market', market, null] as const]),
  ];
  if (parts.every(([, { estimate }]) => estimate >= 0)) {
    const rest = market === null ? '' : '; the rest is the market';
    const isLoose = [shares.selection, shares.growth].some(({ low, high }) => low < 0 || high > 1);
    return [
      `Of the rise ${percentOf(shares.selection)} is selection, and ${percentOf(shares.growth)} is growth${rest}.`,
      ...(isLoose ? ['Where an interval leaves 0 to 100 %, it is not sure that both work the same way.'] : []),
    ];
  }
  const [against, forIt] = [
    parts.filter(([, { estimate }]) => estimate < 0),
    parts.filter(([, { estimate }]) => estimate >= 0),
  ];
  const alone = forIt.flatMap(([name, , share]) =>
    share === null
      ? []
      : [
          `${name} alone would make ${times(share.estimate)} times the rise (${times(share.low)} to ` +
            `${times(share.high)})`,
        ],
  );
  const back = against.map(([name, { high }]) =>
    high < 0 ? `${name} works the other way` : `${name} seems to work the other way, but its interval holds 0`,
  );
  return [`These parts are no shares of the rise: ${listed([...alone, ...back])}.`];
}

/** A share with its interval. */
const percentOf = ({ estimate, low, high }: Estimate): string =>
  `${percent(estimate)} (${percent(low)} to ${percent(high)})`;
