/** One seed, played again with a lever moved: the short list that is tried, and the one that is told. */
import type { Negotiation } from '../../engine/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import { singleLevers } from '../../postmortem/changes/singleLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { LeverSettings } from './applyLevers.ts';

export interface PairedReplay {
  readonly levers: LeverSettings;
  readonly negotiation: Negotiation;
  /** Whether a deal became none, or none a deal. */
  readonly turned: boolean;
}

/**
 * With `chosen` that one alone; else every single lever that leads away from how `first` ended (toward a relationship
 * if it failed).
 */
export function pairedReplays(scenario: Scenario, first: Negotiation, chosen: LeverSettings | null): PairedReplay[] {
  const failed = first.ending.kind !== 'agreement';
  const tried =
    chosen === null
      ? singleLevers(scenario, failed ? 'up' : 'down').map(({ path, to }): LeverSettings => ({ [path]: to }))
      : [chosen];
  return tried.map((levers) => {
    const negotiation = negotiate(withLevers(scenario, levers), { seed: first.seed, run: first.run });
    return { levers, negotiation, turned: (negotiation.ending.kind === 'agreement') === failed };
  });
}

/** The twin that is told: the first that turned, else the first. */
export const replayToTell = (twins: readonly PairedReplay[]): PairedReplay | null =>
  twins.find((twin) => twin.turned) ?? twins[0] ?? null;
