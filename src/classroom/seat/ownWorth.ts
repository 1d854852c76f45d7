/** What packages are to the person who plays: worths, and whether one is a trap. */
import type { PackageInWords, SideView } from '../../engine/turns/sideView.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { PlayedSeat } from './playedSeat.ts';

export interface OwnWorth {
  /** The person's own true utility of a package, in [0, 1]. */
  of(bid: PackageInWords): number;
  /** The issues on which a package lies beyond the person's own break points that still stand. */
  beyond(bid: PackageInWords): string[];
  /** The person's own true utility of leaving, in [0, 1]. */
  readonly leaving: number;
  /** Whether a package lies beyond a break point, or is worth less than leaving. */
  isTrap(bid: PackageInWords): boolean;
  /** The package that is worth most to the person. */
  readonly best: PackageInWords;
}

export function ownWorth(seat: PlayedSeat, view: SideView): OwnWorth {
  const { keys, space, issues, [seat.side]: own } = prepare(asScenario(seat.table.toJSON().scenario));
  const place = (k: number, option: PackageInWords[string]): number =>
    space.offsets[k]! + issues[k]!.options.indexOf(option);
  const value = (k: number, option: PackageInWords[string]): number => own.goals.value[place(k, option)]!;
  const of = (bid: PackageInWords): number =>
    keys.reduce((sum, key, k) => sum + own.goals.worth[place(k, bid[key]!)]!, 0);
  const beyond = (bid: PackageInWords): string[] =>
    keys.filter((key, k) => {
      const point = view.breakPoints[key];
      return point !== undefined && value(k, bid[key]!) < value(k, point.limit);
    });
  return {
    of,
    beyond,
    leaving: own.outside.utility,
    isTrap: (bid) => beyond(bid).length > 0 || of(bid) < own.outside.utility,
    best: Object.fromEntries(
      keys.map((key, k) => [key, issues[k]!.options.reduce((a, b) => (value(k, b) > value(k, a) ? b : a))]),
    ),
  };
}
