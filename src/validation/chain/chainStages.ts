/** Plays the chain cell by cell, so that a caller may give way between two cells. */
import { BEFORE_LEVERS } from '../../domain/levers/beforeLevers.ts';
import { SIDES, perSide } from '../../domain/side.ts';
import { checkWhole, inputError } from '../../kernel/problems.ts';
import type { Progress } from '../../kernel/progress.ts';
import { throwIfStopped } from '../../kernel/progress.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { VERSION } from '../../kernel/version.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { scenarioHash } from '../../scenario/read/scenarioHash.ts';
import { holm, intervalPValue } from '../../statistics/pValue.ts';
import { meanOf } from '../../statistics/mean.ts';
import { wilson } from '../../statistics/wilson.ts';
import { logOddsInteraction } from '../../statistics/logOddsInteraction.ts';
import { trustRule } from '../sharedSettings.ts';
import { asStrangers } from '../strangers.ts';
import type { ChainCell } from './chainCells.ts';
import { clampLevers, playCell } from './chainCells.ts';
import type { Chain, ChainClamp, ChainEffort, ChainOptions, ChainPoint, ChainRule } from './chainResult.ts';
import { fewer, through } from './mediation.ts';

const MEETINGS = [0, 1, 2, 4, 8, 16];
/** The clamps by rule; in the null models nothing is clamped. */
const CLAMPS: Readonly<Record<ChainRule, readonly ChainClamp[]>> = {
  'as it is': ['nothing', 'understanding', 'trust', 'both', 'flexibility'],
  'trust plays no part': ['nothing'],
  'no break point': ['nothing'],
};
const SIGNIFICANCE = 0.05;
const MOST = BEFORE_LEVERS.meetings.max;

/**
 * Yields before each cell and returns the whole result.
 *
 * @param options - As of `chain`; `onProgress` is not called.
 * @throws ScenarioError and DealbreakerError as `chain` does.
 */
export function* chainStages(given: Scenario, options: ChainOptions): Generator<Progress, Chain, void> {
  const { runs = 500, signal } = options;
  checkWhole('runs', runs, 1);
  const meetings = readMeetings(options.meetings ?? MEETINGS);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const scenario = asScenario(given);
  const strangers = asStrangers(scenario);
  const points = Object.keys(strangers.vendor.breakPoints);
  const rules: readonly (readonly [ChainRule, LeverSettings])[] = [
    ['as it is', {}],
    ['trust plays no part', trustRule('off')],
    ...(points.length === 0
      ? []
      : [
          [
            'no break point',
            Object.fromEntries(points.map((issue) => [`vendor.breakPoints.${issue}`, 'none'])) as LeverSettings,
          ] as const,
        ]),
  ];
  const total = rules.reduce(
    (sum, [rule]) => sum + CLAMPS[rule].length * meetings.length + 2 * (meetings.length - 1),
    0,
  );
  let done = 0;
  function* cell(seated: Scenario, clamp: ChainClamp, first: ChainCell | null): Generator<Progress, ChainCell, void> {
    throwIfStopped(signal);
    yield { done, total, stage: 'cells' };
    done += 1;
    return playCell(seated, seed, runs, clamp, first);
  }
  const found: ChainPoint[] = [];
  const efforts: Omit<ChainEffort, 'p' | 'verdict'>[] = [];
  for (const [rule, levers] of rules) {
    const seat = (clamp: ChainClamp, number: number, more: LeverSettings = {}): Scenario =>
      withLevers(strangers, { ...clampLevers(strangers, clamp), ...levers, ...more, 'before.meetings': number });
    const plain: ChainCell[] = [];
    for (const clamp of CLAMPS[rule]) {
      const own: ChainCell[] = [];
      for (const number of meetings) own.push(yield* cell(seat(clamp, number), clamp, own[0] ?? plain[0] ?? null));
      if (clamp === 'nothing') plain.push(...own);
      const idle = own.every(({ failed }, m) => failed.every((one, run) => one === plain[m]!.failed[run]));
      meetings.forEach((number, m) => {
        const { failed, starts } = own[m]!;
        found.push({
          rule,
          clamp,
          meetings: number,
          failures: wilson(sum(failed), runs),
          saved: fewer(own[0]!.failed, failed),
          through:
            clamp === 'nothing' || idle
              ? null
              : through([plain[0]!.failed, plain[m]!.failed, own[0]!.failed, failed], seed),
          idle: clamp !== 'nothing' && idle,
          start: perSide((side) => ({
            trust: meanOf(starts.map((one) => one[side].trust)).mean,
            depth: meanOf(starts.map((one) => one[side].depth)).mean,
            understanding: meanOf(starts.map((one) => one[side].understanding)).mean,
          })),
        });
      });
    }
    for (const [m, number] of meetings.entries()) {
      if (number === 0) continue;
      const alone: ChainCell[] = [];
      for (const side of SIDES)
        alone.push(
          yield* cell(
            seat('nothing', number, { [`${side === 'vendor' ? 'client' : 'vendor'}.effort`]: 0 }),
            'nothing',
            null,
          ),
        );
      efforts.push(
        effortOf(
          rule,
          number,
          [plain[0]!, ...alone, plain[m]!].map(({ failed }) => failed),
        ),
      );
    }
  }
  const ps = holm(efforts.map(({ logOdds }) => intervalPValue(logOdds)));
  return {
    type: 'chain',
    seed,
    version: VERSION,
    title: scenario.title,
    scenario: scenarioHash(scenario),
    runs,
    meetings,
    weeks: strangers.before!.weeks,
    points: found,
    efforts: efforts.map((one, n) => ({ ...one, p: ps[n]!, verdict: verdictOf(one.logOdds.estimate, ps[n]!) })),
  };
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

const verdictOf = (logOdds: number, p: number): ChainEffort['verdict'] =>
  p >= SIGNIFICANCE ? 'undecided' : logOdds > 0 ? 'supported' : 'contradicted';

/** The failures of nobody, the vendor, the client and both, run by run. */
function effortOf(
  rule: ChainRule,
  meetings: number,
  cells: readonly (readonly number[])[],
): Omit<ChainEffort, 'p' | 'verdict'> {
  const [nobody, vendor, client, both] = cells as [number[], number[], number[], number[]];
  const deals = (failed: readonly number[]): number[] => failed.map((one) => 1 - one);
  const rate = (failed: readonly number[]) => wilson(sum(failed), failed.length);
  return {
    rule,
    meetings,
    failures: { nobody: rate(nobody), vendor: rate(vendor), client: rate(client), both: rate(both) },
    saved: { vendor: fewer(nobody, vendor), client: fewer(nobody, client), both: fewer(nobody, both) },
    logOdds: logOddsInteraction(deals(nobody), deals(vendor), deals(client), deals(both)),
  };
}

/** The numbers of meetings, ascending, each once, with 0. */
function readMeetings(given: unknown): number[] {
  if (!Array.isArray(given) || given.length === 0)
    throw inputError('meetings', 'it is not a list of numbers', 'give numbers of meetings, such as [0, 4, 8]');
  given.forEach((number: unknown, n) => {
    checkWhole(`meetings.${n}`, number, 0);
    if ((number as number) > MOST)
      throw inputError(`meetings.${n}`, `${String(number)} meetings are too many`, `use at most ${MOST}`);
  });
  return [...new Set([0, ...(given as number[])])].sort((a, b) => a - b);
}
