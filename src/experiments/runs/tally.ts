/** Counts outcomes one by one in constant memory. */
import type { PerSide } from '../../domain/side.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Mean } from '../../statistics/mean.ts';
import { emptyMean, addToMean } from '../../statistics/mean.ts';
import type { Piece } from './runStudy.ts';
import type { RunFault, RunOutcomes } from './outcome.ts';
import { AT, KINDS } from './outcome.ts';

type Means = PerSide<Mean>;

/** The counts and means of the outcomes so far. */
export interface Tally {
  readonly scenario: Scenario;
  /** The number of rounds of the talks, which a lever may have changed. */
  readonly mostRounds: number;
  runs: number;
  /** The number of runs of each kind, in the order of `KINDS`. */
  readonly kinds: number[];
  readonly utility: Means;
  readonly payoff: Means;
  readonly trust: Means;
  /** One mean for each name of `SATISFACTION`, the vendor's first and then the client's. */
  readonly satisfaction: readonly Mean[];
  readonly rounds: Mean;
  /** The number of walk-aways by rival, in the order of the scenario; the last is for no rival. */
  readonly leftFor: number[];
  /** The number of walk-aways by the issue that they were over; the last is for no issue. */
  readonly over: number[];
  /** The number of faults of the vendor's policy, then of the client's. */
  readonly faults: number[];
  readonly firstFaults: RunFault[];
}

/** The greatest number of faults that are kept with their messages. */
const KEPT = 10;

const means = (): Means => ({ vendor: emptyMean(), client: emptyMean() });
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);

export const emptyTally = (scenario: Scenario, mostRounds: number = scenario.rounds): Tally => ({
  scenario,
  mostRounds,
  runs: 0,
  kinds: zeros(KINDS.length),
  utility: means(),
  payoff: means(),
  trust: means(),
  satisfaction: [...SATISFACTION, ...SATISFACTION].map(emptyMean),
  rounds: emptyMean(),
  leftFor: zeros(scenario.rivals.length + 1),
  over: zeros(Object.keys(scenario.issues).length + 1),
  faults: zeros(2),
  firstFaults: [],
});

/**
 * Makes a function that counts the outcomes of points that are played one after the other.
 *
 * @param runs - The number of runs of each point.
 * @param done - Called with the tally of each point after its last run.
 * @returns A function that takes outcomes of a point and returns how many it has counted: all of them.
 */
export function tallyPoints<P extends Piece>(
  runs: number,
  done: (point: P, tally: Tally) => void,
): (point: P, outcomes: RunOutcomes) => number {
  let tally: Tally | null = null;
  return (point, outcomes) => {
    tally ??= emptyTally(point.scenario, Number(point.levers['rounds'] ?? point.scenario.rounds));
    for (let n = 0; n < outcomes.count; n++) count(tally, outcomes, n);
    if (tally.runs === runs) {
      done(point, tally);
      tally = null;
    }
    return outcomes.count;
  };
}

/** Adds the outcome number `n`, from 0, of a batch. */
export function count(tally: Tally, { from, numbers, stride, faults }: RunOutcomes, n: number): void {
  const at = n * stride;
  const kind = numbers[at + AT.kind]!;
  const vendor = numbers[at + AT.vendorUtility]!;
  const client = numbers[at + AT.clientUtility]!;
  tally.runs += 1;
  tally.kinds[kind]! += 1;
  addToMean(tally.payoff.vendor, vendor);
  addToMean(tally.payoff.client, client);
  addToMean(tally.trust.vendor, numbers[at + AT.vendorTrust]!);
  addToMean(tally.trust.client, numbers[at + AT.clientTrust]!);
  for (let i = 0; i < tally.satisfaction.length; i++)
    addToMean(tally.satisfaction[i]!, numbers[at + AT.satisfaction + i]!);
  addToMean(tally.rounds, numbers[at + AT.round]! + 1);
  if (KINDS[kind] === 'agreement') {
    addToMean(tally.utility.vendor, vendor);
    addToMean(tally.utility.client, client);
  } else if (KINDS[kind] === 'walk-away') {
    addTo(tally.leftFor, numbers[at + AT.to]!);
    addTo(tally.over, numbers[at + AT.over]!);
  } else if (KINDS[kind] === 'fault') {
    addTo(tally.faults, numbers[at + AT.by]!);
    if (tally.firstFaults.length < KEPT) tally.firstFaults.push(faults.find(({ run }) => run === from + n)!);
  }
}

function addTo(counts: number[], place: number): void {
  counts[place < 0 ? counts.length - 1 : place]! += 1;
}
