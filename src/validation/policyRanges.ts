/**
 * The parameters of the policies that people use, with the ranges that the analyses try: those of `reciprocal` and
 * `foresighted`, where a population uses them.
 */
import { SIDES } from '../domain/side.ts';
import type { LeverSettings } from '../scenario/levers/leverSettings.ts';
import type { Scenario } from '../scenario/read/scenario.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** By kind and policy, the parameters and the ranges around their defaults. All ranges are assumptions. */
const TRIED: Readonly<Record<'bid' | 'talk', Readonly<Record<string, Readonly<Record<string, Range>>>>>> = {
  bid: {
    reciprocal: {
      reciprocity: { from: 0, to: 0.4 },
      pace: { from: 0, to: 4 },
      floor: { from: 0, to: 1 },
      fairness: { from: 0, to: 1 },
      bias: { from: 0, to: 0.3 },
    },
  },
  talk: {
    foresighted: {
      foresight: { from: 0, to: 1 },
      price: { from: 0, to: 0.05 },
      noise: { from: 0.002, to: 0.02 },
      uncertainty: { from: 0, to: 1 },
      disclosure: { from: 0, to: 0.5 },
      attention: { from: 2, to: 8 },
    },
  },
};

/** A parameter of a policy that both sides of a scenario use. */
export interface PolicyRange extends Range {
  /** Such as `bid.reciprocity`. */
  readonly name: string;
  /** Both sides' levers at a value. */
  readonly levers: (value: number) => LeverSettings;
}

/** The parameters to try in a scenario whose sides use the same policies; none where they do not. */
export const policyRanges = (scenario: Scenario): PolicyRange[] =>
  (['bid', 'talk'] as const).flatMap((kind) => {
    const names = SIDES.map((side) => scenario[side][kind].name);
    if (names[0] !== names[1]) return [];
    return Object.entries(TRIED[kind][names[0]!] ?? {}).map(([parameter, range]) => ({
      name: `${kind}.${parameter}`,
      ...range,
      levers: (value: number) => Object.fromEntries(SIDES.map((side) => [`${side}.${kind}.${parameter}`, value])),
    }));
  });
