/** A vendor with several clients over several deals, played many times: what the firm has, and what its rep has. */
import { throwIfStopped } from '../../kernel/progress.ts';
import { VERSION } from '../../kernel/version.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { addToMean, emptyMean, estimateOf } from '../../statistics/mean.ts';
import { emptyOutcome } from '../fold/dealOutcome.ts';
import { dealTables } from '../fold/tables.ts';
import { precedentCost } from './exceptions.ts';
import { bookPlayer } from './vendorBook.ts';
import type { PortfolioOptions } from './portfolioOptions.ts';
import { portfolioOptions } from './portfolioOptions.ts';

/** What a vendor has of its clients. Each estimate is a mean over vendors, with Student's interval. */
export interface Portfolio {
  readonly type: 'portfolio';
  readonly seed: string;
  readonly version: string;
  readonly title: string;
  readonly runs: number;
  readonly clients: number;
  readonly deals: number;
  /** The share of the seats and deals in which there was a deal, in [0, 1]. */
  readonly dealRate: Estimate;
  /** What the firm gains beyond no deal, for each seat and deal, in the vendor's utility. */
  readonly firm: Estimate;
  /** What the rep has: the same and the bonus of each deal at a period's end. */
  readonly rep: Estimate;
  /** The exceptions that the vendor made, for each seat and deal. */
  readonly exceptions: Estimate;
  /** What these are worth to the vendor, for each seat and deal. */
  readonly given: Estimate;
  /** What they are expected to cost with the other clients: others × known × worth, for each seat and deal. */
  readonly precedents: Estimate;
  /** The share of the seats and deals with a client who had heard of an exception, in [0, 1]. */
  readonly heard: Estimate;
}

const NUMBERS = ['dealRate', 'firm', 'rep', 'exceptions', 'given', 'precedents', 'heard'] as const;

/**
 * Plays a vendor with several clients. `after.known` is how likely an exception comes to the ears of another client,
 * who then asks for the same; `after.period` and `after.bonus` pay the rep for closing before the end of a period.
 *
 * @param scenario - A scenario, as `readScenario` returns it; each client is the client of this scenario, with luck of
 * its own.
 * @param options - `clients` from 1, default 20; `deals` from 1, default 8; `runs` from 1, default 100; `seed`, default
 * a constant; `seats`; `signal` and `onProgress`.
 * @returns What the firm and its rep have, with 95 % intervals.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 * @throws PolicyFault where a policy from outside throws or returns no valid action.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, withLevers } from 'dealbreaker';
 * import { portfolio } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const leaking = withLevers(scenario, { 'after.known': 0.2, 'vendor.flexibility': 0.5 });
 * const { precedents } = portfolio(leaking, { clients: 5, deals: 3, runs: 10, seed: 7 });
 * console.log(precedents.estimate > 0); // true
 * ```
 */
export function portfolio(scenario: Scenario, options: PortfolioOptions = {}): Portfolio {
  const { runs } = portfolioOptions(options);
  const { signal, onProgress } = options;
  const count = portfolioCount(scenario, options);
  for (let run = 0; run < runs; run++) {
    throwIfStopped(signal);
    count.add(run);
    onProgress?.({ done: run + 1, total: runs, stage: 'vendors' });
  }
  return count.result();
}

/** Vendors that are played one by one, and what they have. */
interface PortfolioCount {
  /** Plays a run. */
  add(run: number): void;
  /** What the vendors have that were played; there must be one. */
  result(): Portfolio;
}

/** Opens the count of a portfolio, before any vendor is played. It throws as `portfolio` does. */
export function portfolioCount(scenario: Scenario, options: PortfolioOptions): PortfolioCount {
  const { deals, seed, clients } = portfolioOptions(options);
  const read = asScenario(scenario);
  const play = bookPlayer(read, dealTables(read, options.seats), emptyOutcome(), clients);
  const means = NUMBERS.map(emptyMean);
  const known = read.after?.known ?? 0;
  const add = (run: number): void => {
    let [closed, firm, bonuses, exceptions, given, precedents, heard] = [0, 0, 0, 0, 0, 0, 0];
    play(seed, run, deals, (_, relation, { state, fallback, bonus }, made) => {
      if (state === null) return;
      if (relation.precedents.length > 0) heard += 1;
      if (state.ending!.kind !== 'agreement') return;
      closed += 1;
      firm += state.ending!.utility.vendor - fallback;
      bonuses += bonus;
      for (const exception of made) {
        exceptions += 1;
        given += exception.worth;
        precedents += precedentCost(exception, clients - 1, known);
      }
    });
    const all = clients * deals;
    [closed, firm, firm + bonuses, exceptions, given, precedents, heard].forEach((sum, i) =>
      addToMean(means[i]!, sum / all),
    );
  };
  const result = (): Portfolio => {
    const estimates = Object.fromEntries(
      NUMBERS.map((name, i) => [name, estimateOf(means[i]!, ...(RANGES[name] ?? [-Infinity, Infinity]))!]),
    ) as Pick<Portfolio, (typeof NUMBERS)[number]>;
    const runs = means[0]!.n;
    return { type: 'portfolio', seed, version: VERSION, title: read.title, runs, clients, deals, ...estimates };
  };
  return { add, result };
}

/** The ends of the numbers that have some. */
const RANGES: Readonly<Partial<Record<(typeof NUMBERS)[number], [low: number, high: number]>>> = {
  dealRate: [0, 1],
  heard: [0, 1],
};
