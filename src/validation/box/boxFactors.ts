/** The levers that range over the box, and what each does to a scenario. */
import { SIDES } from '../../domain/side.ts';
import { pow } from '../../kernel/math.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { uncourted } from '../claim/withRivals.ts';

/** A lever of the box. */
export interface BoxFactor {
  /** The lever's path, or what it is where several levers are set. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `ratio`: equal steps multiply the value; `whole`: the same, rounded. `switch`: `from`, in the upper half `to`. */
  readonly scale: 'linear' | 'ratio' | 'whole' | 'switch';
  /** The levers at a value. */
  readonly levers: (value: number) => LeverSettings;
}

/** The value of a factor at `share`, in [0, 1], of its range. */
export function valueAt({ from, to, scale }: BoxFactor, share: number): number {
  if (scale === 'switch') return share < 0.5 ? from : to;
  const value = scale === 'linear' ? from + share * (to - from) : from * pow(to / from, share);
  return scale === 'whole' ? Math.round(value) : value;
}

type Numbers = readonly [from: number, to: number];

const lever = (path: string, [from, to]: Numbers, scale: BoxFactor['scale'] = 'linear'): BoxFactor => ({
  name: path,
  from,
  to,
  scale,
  levers: (value) => ({ [path]: value }),
});

const UNIT: Numbers = [0, 1];
/** The ranges of levers that have no natural end, or whose natural ends leave no table to speak of. Assumptions. */
const DEPTHS: Numbers = [1, 16];
const FITS: Numbers = [0.2, 0.6];
const WEIGHTS: Numbers = [0.03, 0.5];
const ROUNDS: Numbers = [4, 32];
const EXPONENTS: Numbers = [0.1, 2];
const ATTENTIONS: Numbers = [2, 8];

/** The issues on which the vendor has a break point. */
export const pointsOf = (scenario: Scenario): string[] => Object.keys(scenario.vendor.breakPoints);

/**
 * The factors of a scenario: those of its sides, its vendor's break points, its rivals, its bids and its time. They are
 * set on `withRivals(scenario)`: whether a side that no rival courts can leave is a factor, too.
 */
export function boxFactors(scenario: Scenario): BoxFactor[] {
  const { rivals } = scenario;
  const points = pointsOf(scenario);
  const hasOthers = Object.keys(scenario.issues).length > points.length;
  return [
    ...SIDES.flatMap((side) => [
      ...(['care', 'trust', 'understanding', 'stake'] as const).map((name) => lever(`${side}.${name}`, UNIT)),
      lever(`${side}.depth`, DEPTHS, 'ratio'),
      ...('exponent' in scenario[side].bid ? [lever(`${side}.bid.exponent`, EXPONENTS, 'ratio')] : []),
      ...('foresight' in scenario[side].talk ? [lever(`${side}.talk.foresight`, UNIT)] : []),
      ...('attention' in scenario[side].talk ? [lever(`${side}.talk.attention`, ATTENTIONS)] : []),
    ]),
    ...(points.length > 0 ? [lever('vendor.flexibility', UNIT)] : []),
    ...points.flatMap((issue) => [
      lever(`client.assumes.${issue}`, UNIT),
      ...(hasOthers ? SIDES.map((side) => lever(`${side}.goals.${issue}.weight`, WEIGHTS)) : []),
    ]),
    ...rivals.flatMap((_, n) => [lever(`rivals.${n}.fit`, FITS), lever(`rivals.${n}.trust`, UNIT)]),
    ...uncourted(scenario).flatMap((side, n): BoxFactor[] => [
      { ...lever(`rivals.${rivals.length + n}.fit`, FITS), name: `another for the ${side}: its fit` },
      {
        name: `another for the ${side}: is there`,
        from: 0,
        to: 1,
        scale: 'switch',
        levers: (value) => (value === 0 ? { [`rivals.${rivals.length + n}`]: 'none' } : {}),
      },
    ]),
    lever('rounds', ROUNDS, 'whole'),
  ];
}
