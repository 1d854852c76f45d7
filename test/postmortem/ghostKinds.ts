/** The sentences about the ghost deal, each held against a list of all packages, which this file makes by itself. */
import type { Side } from '../../src/domain/side.ts';
import { SIDES, otherSide } from '../../src/domain/side.ts';
import type { Option } from '../../src/scenario/read/scenario.ts';
import type { Context, Groups, Kind } from './sentenceKinds.ts';
import { isAmount, keyOf, optionOf, sideOf, worthOf } from './sentenceKinds.ts';

/** A package, what it is worth to each side, and the break points that it crosses, as "side/issue". */
interface Listed {
  readonly bid: Readonly<Record<string, Option>>;
  readonly worth: Readonly<Record<Side, number>>;
  readonly crossed: readonly string[];
}

/** A side's own utility of a package: the weighted sum of its values. */
export function packageUtility(c: Context, side: Side, bid: Listed['bid']): number {
  const goals = Object.entries(c.talks.scenario[side].goals);
  const sum = goals.reduce((total, [, { weight }]) => total + weight, 0);
  return goals.reduce((total, [key, { weight }]) => total + (weight / sum) * worthOf(c.talks, side, key, bid[key]!), 0);
}

/** Every package of the scenario. */
function packages(c: Context): Listed[] {
  const { issues } = c.talks.scenario;
  let bids: Record<string, Option>[] = [{}];
  for (const [key, { options }] of Object.entries(issues))
    bids = bids.flatMap((bid) => options.map((option) => ({ ...bid, [key]: option })));
  return bids.map((bid) => ({
    bid,
    worth: { vendor: packageUtility(c, 'vendor', bid), client: packageUtility(c, 'client', bid) },
    crossed: SIDES.flatMap((side) =>
      Object.entries(c.talks.scenario[side].breakPoints).flatMap(([key, { limit }]) =>
        worthOf(c.talks, side, key, bid[key]!) < worthOf(c.talks, side, key, limit) - 1e-9 ? [`${side}/${key}`] : [],
      ),
    ),
  }));
}

const NEAR = 1e-9;
/** Whether a package is worth more than no deal to both sides. */
const better = (c: Context, { worth }: Listed, slack = NEAR): boolean =>
  SIDES.every((side) => worth[side] > c.talks.scenario[side].walkAway + slack);

/**
 * The most that the named side could have over no deal in a package that crosses this break point, no other of its own
 * and none of the other side, and that the other side would sign; −Infinity without one. Twice: with the packages that
 * are worth as much as no deal to the other side but for rounding, and without them.
 */
function mostBeyond(c: Context, m: Groups): number[] {
  const side = sideOf(m['who']!);
  const point = `${side}/${keyOf(c, m['issue']!)}`;
  const other = otherSide(side);
  const only = packages(c).filter(({ crossed }) => crossed.length === 1 && crossed[0] === point);
  return [-NEAR, NEAR].map((slack) => {
    const signed = only.filter(({ worth }) => worth[other] >= c.talks.scenario[other].walkAway + slack);
    return Math.max(...signed.map(({ worth }) => worth[side])) - c.talks.scenario[side].walkAway;
  });
}

/** The package in words, of an issue and an option each. */
function isPackage(said: string, { bid }: Listed): boolean {
  return (
    said ===
    Object.keys(bid)
      .map((key, k) => `Q${k} ${optionOf(bid[key]!)}`)
      .join(', ')
  );
}

/** Whether the package in words has the greatest product of gains of these; see `nash`. */
function isNash(c: Context, said: string, list: readonly Listed[]): boolean {
  return nash(packages(c), c, list).some((one) => isPackage(said, one));
}

/** The packages of a list with the greatest product of gains; several where they tie. */
function nash(all: readonly Listed[], { talks: { scenario } }: Context, list: readonly Listed[]): Listed[] {
  const base = (side: Side): number =>
    Math.max(scenario[side].walkAway, Math.min(...all.map(({ worth }) => worth[side])));
  const product = ({ worth }: Listed): number => SIDES.reduce((x, side) => x * (worth[side] - base(side)), 1);
  const signed = list.filter(({ worth }) => SIDES.every((side) => worth[side] >= scenario[side].walkAway - NEAR));
  const greatest = Math.max(...signed.map(product));
  return signed.filter((one) => product(one) >= greatest - NEAR);
}

/** Whether so many sides ended with less than the ghost deal: one that keeps the break points, where there is one. */
function lost(c: Context, sides: readonly Side[] | number): boolean {
  const all = packages(c);
  // With the packages that are worth as much as no deal but for rounding, and without them.
  return [NEAR, -NEAR].some((slack) => {
    const kept = within(all).filter((one) => better(c, one, slack));
    const list = kept.length > 0 ? kept : all.filter((one) => better(c, one, slack));
    return nash(all, c, list).some(({ worth }) => {
      const losers = SIDES.filter((side) => worth[side] - c.talks.ending.utility[side] > NEAR);
      return typeof sides === 'number' ? losers.length === sides : losers.join() === sides.join();
    });
  });
}

const within = (list: readonly Listed[]): Listed[] => list.filter(({ crossed }) => crossed.length === 0);

export const GHOST_KINDS: readonly Kind[] = [
  {
    pattern:
      'There was no deal to be had: no package is worth more than no deal to both sides\\. ' +
      "To part is nobody's fault\\.",
    holds: (_, c) => !packages(c).some((one) => better(c, one)),
  },
  {
    pattern:
      'The ghost deal(?: \\(the Nash point\\))? is the Nash bargaining solution: of the packages that both would ' +
      'sign, the one with the greatest product of what each gains over its walk-away value, or over its worst ' +
      'package where that is worth more\\.',
    holds: () => true,
  },
  {
    pattern: 'With all break points kept it is: (?<package>.+?)\\.(?= Beyond |$)',
    holds: (m, c) => isNash(c, m['package']!, within(packages(c))),
  },
  {
    pattern:
      'While all break points stood there was no deal to be had\\. Without them, the ghost deal is: ' +
      '(?<package>.+?)\\.(?= Beyond |$)',
    holds: (m, c) => isNash(c, m['package']!, packages(c)) && !within(packages(c)).some((one) => better(c, one)),
  },
  {
    pattern:
      'Beyond <who:whose> break point on the <issue> alone there was nothing that the other side would have signed\\.',
    holds: (m, c) => mostBeyond(c, m).includes(-Infinity),
  },
  {
    pattern:
      'Beyond <who:whose> break point on the <issue> alone, nothing that the other side would have signed was better ' +
      'for it than no deal\\.',
    holds: (m, c) => mostBeyond(c, m).some((most) => most > -Infinity && most <= NEAR),
  },
  {
    pattern: 'Beyond <who:whose> break point on the <issue> alone lay a deal worth <amount> more to it than none\\.',
    holds: (m, c) => mostBeyond(c, m).some((most) => isAmount(m['amount']!, most)),
  },
  {
    pattern: 'An unwanted failure: both would have had more from the ghost deal \\(the Nash point\\)\\.',
    holds: (_, c) => lost(c, 2),
  },
  {
    pattern: "There was no deal to be had, so it is a wanted failure: nobody's fault\\.",
    holds: (_, c) => !packages(c).some((one) => better(c, one)),
  },
  {
    pattern:
      'A wanted failure: neither would have had more from the ghost deal \\(the Nash point\\)\\. ' +
      "It is nobody's fault\\.",
    holds: (_, c) => lost(c, 0),
  },
  {
    pattern:
      'A forced failure: <name> would have had more from the ghost deal \\(the Nash point\\), ' +
      'the other side would not\\.',
    holds: (m, c) => lost(c, [sideOf(m['name']!)]),
  },
];
