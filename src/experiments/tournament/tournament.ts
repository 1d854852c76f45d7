/**
 * Plays every policy against every policy on every scenario, in both seats, on common random numbers. It returns tables
 * with intervals and a ranking that says which differences are significant.
 */
import { isList } from '../../kernel/guards.ts';
import { ScenarioError, checkWhole, problem } from '../../kernel/problems.ts';
import { withProgress } from '../../kernel/progress.ts';
import { VERSION } from '../../kernel/version.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { RunOptions } from '../runs/runBatch.ts';
import { runOptions } from '../runs/runBatch.ts';
import type { Contestant, ContestantInput } from './contestant.ts';
import { readContestants } from './contestant.ts';
import type { TournamentEffect } from './effects.ts';
import { effectsOf } from './effects.ts';
import type { Game } from './game.ts';
import { playGame } from './game.ts';
import type { TournamentPair } from './pair.ts';
import { pairOf } from './pair.ts';
import type { TournamentDifference, TournamentRow } from './ranking.ts';
import { compareAll, scoresByRun, tableOf } from './ranking.ts';

export interface TournamentOptions extends Omit<RunOptions, 'seats'> {
  /**
   * Names of policies of the field with which the others are compared on each scenario.
   *
   * @defaultValue none
   */
  readonly baselines?: readonly string[];
}

export interface Tournament {
  readonly type: 'tournament';
  readonly seed: string;
  readonly version: string;
  readonly runs: number;
  readonly policies: readonly string[];
  readonly scenarios: readonly string[];
  /** The policies, the best first. */
  readonly table: readonly TournamentRow[];
  readonly differences: readonly TournamentDifference[];
  readonly pairs: readonly TournamentPair[];
  readonly effects: readonly TournamentEffect[];
}

/**
 * Plays every policy against every policy on every scenario, in both seats. Run r of a pair depends on that pair alone,
 * so that another policy in the field changes none of its numbers. Runs are independent and the games of one run are
 * not, so that every mean is first taken over the games of a run.
 *
 * @param policies - The field: names of the catalogue joined by "+", each with its parameters after ":"
 * (`timeDependent:exponent=0.2+candid`), or seats. No two have the same name.
 * @param scenarios - At least one scenario.
 * @param options - `runs` for each pair and scenario, from 2, default 100; `seed`, default a constant; `baselines`;
 * `signal` and `onProgress`.
 * @returns The table, all differences, all pairs, and what each policy changes beside each baseline.
 * @throws {ScenarioError} for bad policies, scenarios or baselines.
 * @throws {DealbreakerError} for bad options.
 * @throws {PolicyFault} where a policy from outside throws or returns no valid action.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, tournament } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { table } = tournament(['micro+silent', 'timeDependent+candid'], [scenario], { runs: 20 });
 * console.log(table.map(({ rank }) => rank)); // [ 1, 2 ]
 * ```
 */
export function tournament(
  policies: readonly ContestantInput[],
  scenarios: readonly Scenario[],
  options: TournamentOptions = {},
): Tournament {
  const { pairs, play, result } = tournamentStudy(policies, scenarios, options);
  for (const pair of withProgress(pairs, PAIRS, options)) play(pair);
  return result();
}

/** The name of the units of progress. */
export const PAIRS = 'pairs';

interface TournamentPairing {
  readonly scenario: number;
  readonly vendor: number;
  readonly client: number;
}

/** A tournament as work to do: its pairs in order, what plays one, and what the pairs played so far give. */
export interface TournamentStudy {
  /** The pairs of the first policies with each other come before those of later policies. */
  readonly pairs: readonly TournamentPairing[];
  play(pair: TournamentPairing): void;
  /** The tournament of the first policies all of whose pairs with each other were played. */
  result(): Tournament;
}

/** Checks what `tournament` is given, and prepares it. */
export function tournamentStudy(
  policies: readonly ContestantInput[],
  scenarios: readonly Scenario[],
  options: TournamentOptions,
): TournamentStudy {
  const { runs, seed } = runOptions(options, ['baselines'], 100);
  checkWhole('runs', runs, 2);
  if (!isList(scenarios) || scenarios.length === 0)
    throw new ScenarioError([problem('scenarios', 'there is none', 'give at least one')]);
  const all = readContestants(policies);
  const baselines = baselinesIn(all, options);
  const read = (scenarios as readonly Scenario[]).map(asScenario);
  const names = titles(read);
  const games: Game[][][] = read.map(() => all.map(() => []));
  const pairs = all.flatMap((_, last) =>
    read.flatMap((__, scenario) => [
      ...Array.from({ length: last }, (___, n) => [
        { scenario, vendor: n, client: last },
        { scenario, vendor: last, client: n },
      ]).flat(),
      { scenario, vendor: last, client: last },
    ]),
  );
  let played = 0;
  return {
    pairs,
    play: ({ scenario, vendor, client }) => {
      const seats = { vendor: all[vendor]!.seat, client: all[client]!.seat };
      games[scenario]![vendor]![client] = playGame(read[scenario]!, seats, seed, runs);
      played++;
    },
    result: () => {
      const field = all.slice(0, Math.floor(Math.sqrt(played / read.length)));
      const found = games.map((game) => field.map((_, v) => game[v]!.slice(0, field.length)));
      const scores = field.map((_, i) => scoresByRun(found, i, runs));
      const differences = compareAll(
        field,
        scores.map(({ utility }) => utility),
      );
      const known = baselines.filter((name) => field.some((one) => one.name === name));
      return {
        type: 'tournament',
        seed,
        version: VERSION,
        runs,
        policies: field.map(({ name }) => name),
        scenarios: names,
        table: tableOf(field, scores, differences),
        differences,
        pairs: found.flatMap((game, s) =>
          game.flatMap((row, i) => row.map((one, j) => pairOf(one, names[s]!, field[i]!.name, field[j]!.name, runs))),
        ),
        effects: found.flatMap((game, s) => effectsOf(game, field, known, names[s]!)),
      };
    },
  };
}

function baselinesIn(field: readonly Contestant[], { baselines = [] }: TournamentOptions): readonly string[] {
  const strangers = baselines.filter((name) => !field.some((one) => one.name === name));
  if (strangers.length > 0)
    throw new ScenarioError(
      strangers.map((name) => problem('baselines', `"${name}" is not in the field`, 'name policies that take part')),
    );
  return baselines;
}

/** Returns the titles, with a number where several are the same. */
const titles = (scenarios: readonly Scenario[]): string[] =>
  scenarios.map(({ title }, i) => {
    const same = scenarios.filter((other) => other.title === title).length;
    return same === 1 ? title : `${title} (${i + 1})`;
  });
