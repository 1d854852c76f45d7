/** The text of a report. */
import type { Counterexample } from './counterexample.ts';
import type { PolicyReport, LawVerdict } from './report.ts';

const MARKS = { kept: 'kept          ', broken: 'BROKEN        ', 'not applicable': 'does not apply' } as const;

/**
 * Tells a report in words: a mark for each law; for the broken ones what is broken, the scenario file, and a line of
 * code that finds it again.
 *
 * @param report - As `checkPolicy` returns it.
 * @param options - `all` (default true): false tells of the broken laws only.
 * @returns Lines of text.
 *
 * @example
 * ```ts
 * import { policies } from 'dealbreaker';
 * import { checkPolicy, reportText } from 'dealbreaker/testing';
 *
 * const text = reportText(checkPolicy(policies.accept.acConst, { runs: 10, seed: 7 }));
 * console.log(text.startsWith('acConst: all ')); // true
 * ```
 */
export function reportText(report: PolicyReport, { all = true }: { readonly all?: boolean } = {}): string {
  const { policy, seed, runs, milliseconds, verdicts, broken } = report;
  const shown = all ? verdicts : verdicts.filter(({ verdict }) => verdict === 'broken');
  const width = Math.max(...verdicts.map(({ law }) => law.length));
  const line = ({ law, says, verdict, why }: LawVerdict): string =>
    `  ${MARKS[verdict]}  ${law.padEnd(width)}  ${why === null ? says : why}`;
  const applied = verdicts.filter(({ verdict }) => verdict !== 'not applicable').length;
  const result =
    broken.length === 0
      ? `all ${applied} laws that apply are kept`
      : `${broken.length} of ${applied} laws ${broken.length === 1 ? 'is' : 'are'} broken`;
  const time = milliseconds === null ? '' : `, ${(milliseconds / 1000).toFixed(1)} s`;
  return [
    `${policy}: ${result} (seed ${seed}, ${runs} situations${time}).`,
    '',
    ...shown.map(line),
    ...verdicts.flatMap(({ counterexample, says }) =>
      counterexample === null ? [] : ['', ...counterexampleText(counterexample, says)],
    ),
  ].join('\n');
}

/** The text of a counterexample, with its scenario file. */
function counterexampleText({ law, what, round, situation, found, replay }: Counterexample, says: string): string[] {
  const { scenario, side, seed, run, counterpart, parameters } = situation;
  const given = Object.keys(parameters).length === 0 ? '' : `, with ${JSON.stringify(parameters)}`;
  return [
    `${law} is broken. The law: ${says}`,
    `  The ${side}${round === null ? '' : `, round ${round + 1}`}: ${what}.`,
    `  Seed ${seed}, run ${run}; opposite sits "${counterpart}"${given}.`,
    `  The scenario, as a file that can be saved and run:`,
    ...JSON.stringify(scenario, null, 2)
      .split('\n')
      .map((text) => `    ${text}`),
    `  To find it again: ${replay}`,
    ...(found === null ? [] : [`  (fast-check: seed ${found.fastCheckSeed}, path "${found.path}")`]),
  ];
}
