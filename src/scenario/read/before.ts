/**
 * Fills in what a scenario says of the time before the table. The trust, the depth and the understanding with which a
 * side comes to the table come out of its meetings; a number that the file gives overrides what comes out of them.
 */
import { ASSUMED } from '../../domain/assumed.ts';
import { BEFORE_LEVERS } from '../../domain/levers/beforeLevers.ts';
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { Side } from '../../domain/side.ts';
import { perSide } from '../../domain/side.ts';
import type { BeforeSpec, Scenario, StartNumber } from './scenario.ts';

/** The numbers of a side that come out of its meetings. */
export const START_NUMBERS = ['trust', 'depth', 'understanding'] as const satisfies readonly StartNumber[];

/** A propensity that no file gives. An assumption: nobody is known to be trusting or not. */
const PROPENSITY = 0.5;

interface Written {
  readonly before?: Partial<BeforeSpec>;
  readonly vendor: Readonly<Record<string, unknown>>;
  readonly client: Readonly<Record<string, unknown>>;
}

/**
 * Fills in `before` as a file gives it.
 *
 * @param written - A valid scenario file.
 * @returns The meetings, with the numbers that come out of them for each side: those that `yields` names, by default
 * those that the file does not give; undefined for a file without `before`.
 */
export function filledBefore(written: Written): BeforeSpec | undefined {
  const { before } = written;
  if (before === undefined) return undefined;
  return {
    meetings: before.meetings ?? BEFORE_LEVERS.meetings.default,
    weeks: before.weeks ?? BEFORE_LEVERS.weeks.default,
    yields: perSide((side) => {
      const named = before.yields?.[side];
      return START_NUMBERS.filter((name) => named?.includes(name) ?? written[side][name] === undefined);
    }),
  };
}

/** Whether a side comes to the table as a stranger, or as somebody whom it met as a stranger. */
export const isStranger = (before: BeforeSpec | undefined, propensity: unknown): boolean =>
  before !== undefined && (before.meetings > 0 || propensity !== undefined);

/** Whether a scenario has anything before the table. */
export const hasBefore = ({ before, vendor, client }: Scenario): boolean =>
  isStranger(before, vendor.propensity) || isStranger(before, client.propensity);

/** The propensity of a side, in [0, 1]. */
export const propensityOf = (side: { readonly propensity?: number }): number => side.propensity ?? PROPENSITY;

/**
 * The numbers of a side that come out of its meetings, as they are before the first one: those of a stranger. They
 * stand in a scenario that was read, in place of the defaults.
 */
export function firstNumbers(
  before: BeforeSpec | undefined,
  side: Side,
  given: Readonly<Record<string, unknown>>,
): Partial<Record<StartNumber, number>> {
  if (before === undefined) return {};
  const stranger: Readonly<Record<StartNumber, number>> = isStranger(before, given['propensity'])
    ? { trust: propensityOf(given), depth: ASSUMED.strangers, understanding: 0 }
    : {
        trust: SIDE_LEVERS.trust.default,
        depth: SIDE_LEVERS.depth.default,
        understanding: SIDE_LEVERS.understanding.default,
      };
  return Object.fromEntries(before.yields[side].map((name) => [name, stranger[name]]));
}
