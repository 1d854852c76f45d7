/** A tournament in tables: the ranking, and what each policy changes against the baselines. */
import type { Estimate } from '../../statistics/estimate.ts';
import type { Tournament } from '../../experiments/tournament/tournament.ts';
import type { Block } from '../page/block.ts';
import { headedColumns, listed, wrapText } from '../page/wrapText.ts';
import { perHundred, plusMinus, threeDecimals, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import type { Roles } from '../words/roleText.ts';
import { roleOf } from '../words/roleText.ts';

/** "+0.012 ± 0.003", with a minus sign for a loss. */
const signedPlusMinus = (gain: Estimate): string => plusMinus(gain, threeDecimals).replace(/^(?!−)/, '+');

/** The ranking, one line for each policy, the best first; in words which differences are not real; what was felt. */
export function tournamentTable({ table, differences }: Tournament, style: Style): Block[] {
  const head = ['', 'policy', 'utility', 'deals', 'joint value', 'really better than'].map(style.faint);
  const rows = table.map((row) => [
    String(row.rank),
    row.policy,
    plusMinus(row.utility),
    plusMinus(row.dealRate, perHundred),
    plusMinus(row.joint),
    row.beats.length === 0
      ? 'none'
      : listed(row.beats.map((name) => String(table.find(({ policy }) => policy === name)!.rank))),
  ]);
  const felt = table.map((row) => [
    String(row.rank),
    row.policy,
    ...FELT.map((name) => plusMinus(row[name], twoDecimals)),
  ]);
  return [
    ...headedColumns(head, rows, 2, [0]),
    '',
    ...wrapText(unclearText(differences), 2),
    '',
    ...headedColumns(['', 'policy', ...FELT].map(style.faint), felt, 2, [0]),
  ];
}

/** What both sides felt at the end, towards the policy and in its seat. */
const FELT = ['satisfied', 'satisfies', 'trusted', 'trusts'] as const;

/** The most pairs that are named. */
const MAX_PAIRS = 6;

/** Which policies are not told apart. */
function unclearText(differences: Tournament['differences']): string {
  const unclear = differences.filter(({ real }) => !real).map(({ a, b }) => `${a} and ${b}`);
  if (differences.length === 0) return '';
  if (unclear.length === 0) return 'All differences in utility are real.';
  if (unclear.length <= MAX_PAIRS) return `Not told apart: ${unclear.join('; ')}.`;
  return `${unclear.length} of ${differences.length} pairs of policies are not told apart.`;
}

/** What changes where a policy sits instead of a baseline. */
export function effectsTable({ effects: all }: Tournament, scenario: string, style: Style, roles: Roles): Block[] {
  const head = ['instead of', 'policy', 'in the seat of', roleOf(roles, 'vendor'), roleOf(roles, 'client'), ''].map(
    style.faint,
  );
  const tint = (verdict: string): string =>
    verdict === 'better for both' ? style.good(verdict) : verdict.startsWith('worse') ? style.bad(verdict) : verdict;
  return headedColumns(
    head,
    all
      .filter((one) => one.scenario === scenario)
      .map(({ baseline, policy, seat, vendor, client, verdict }) => [
        baseline,
        policy,
        seat === 'both' ? seat : roleOf(roles, seat),
        signedPlusMinus(vendor),
        signedPlusMinus(client),
        tint(verdict),
      ]),
    2,
  );
}

/** What the columns of the ranking mean. */
export const TOURNAMENT_EXPLANATION =
  'Utility: what it ended with, deal or no deal, over all scenarios, opponents and both seats, with its 95 % ' +
  'interval. Joint value: both sides together. Satisfied: its own satisfaction, from 1 to 5; satisfies: the other ' +
  "side's. Trusted: the other side's trust in it at the end; trusts: its own. " +
  'A difference is real where it would be seen by chance in less than 5 % of such tournaments, ' +
  'all comparisons counted.';

/** What the numbers of an effect mean. */
export const EFFECTS_EXPLANATION =
  'Against the baseline in both seats, run by run on the same luck: what each side has more or less ' +
  'where the policy sits in both seats, or in one of them.';
