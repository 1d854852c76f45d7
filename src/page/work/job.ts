/** Long work, as data that a worker can be sent. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';

/** A point of a map: its levers, and how often there is a deal. */
export interface MapRow extends Readonly<Record<string, number | string>> {
  readonly seed: string;
  readonly runs: number;
  readonly dealRate: number;
}

/** What each kind of work takes and what comes of it. */
export interface Jobs {
  readonly simulate: {
    readonly given: { readonly scenario: Scenario; readonly seed: string; readonly runs: number };
    readonly found: Simulation;
  };
  readonly map: {
    readonly given: {
      readonly scenario: Scenario;
      readonly seed: string;
      readonly points: readonly LeverSettings[];
      readonly runs: number;
    };
    readonly found: readonly MapRow[];
  };
  readonly examine: { readonly given: { readonly negotiation: Negotiation }; readonly found: PostMortem };
}

export type JobKind = keyof Jobs;
export type Job = { [Kind in JobKind]: { readonly kind: Kind } & Jobs[Kind]['given'] }[JobKind];

/** Where the work stands after a slice; `part` is what has been found so far, where that can be shown. */
export interface Step<Found> {
  readonly done: number;
  readonly total: number;
  readonly part?: Found;
}

/** Work in slices of some milliseconds, so that it can be stopped between two of them. */
export type Sliced<Found> = Generator<Step<Found>, Found>;
