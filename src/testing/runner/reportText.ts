/** The text of a report. */
import { formatCount, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Acts } from './acts.ts';
import type { Counterexample } from './counterexample.ts';
import type { FailingTurn } from './failingTurn.ts';
import type { PolicyReport, LawVerdict } from './report.ts';

const MARKS = { kept: 'kept', broken: 'BROKEN', 'not applicable': 'does not apply' } as const;
const UNTRIED = 'kept, untried';
const MARK_WIDTH = Math.max(UNTRIED.length, ...Object.values(MARKS).map(({ length }) => length));

/**
 * Tells a report in words: what the policy did; a mark for each law, with the number of moments that put the policy to
 * the test; for the broken ones the turn on which it broke, the scenario file, and what finds it again.
 *
 * @param report - As `checkPolicy` returns it.
 * @param options - `all`: whether to tell of every law, default true; false tells of the broken laws alone.
 * @returns Lines of text.
 *
 * @example
 * ```ts
 * import { policies } from 'dealbreaker';
 * import { checkPolicy, reportText } from 'dealbreaker/testing';
 *
 * const text = reportText(checkPolicy(policies.accept.acConst, { runs: 3, seed: 7 }));
 * console.log(text.startsWith('acConst: all ')); // true
 * ```
 */
export function reportText(report: PolicyReport, { all = true }: { readonly all?: boolean } = {}): string {
  const { policy, seed, verdicts, broken, acts } = report;
  const shown = all ? verdicts : verdicts.filter(({ verdict }) => verdict === 'broken');
  const width = Math.max(...verdicts.map(({ law }) => law.length));
  const counts = Math.max(...verdicts.map(({ exercised }) => formatCount(exercised).length));
  const line = (one: LawVerdict): string =>
    [
      `  ${(isUntried(one) ? UNTRIED : MARKS[one.verdict]).padEnd(MARK_WIDTH)}`,
      (one.verdict === 'kept' ? formatCount(one.exercised) : '').padStart(counts),
      one.law.padEnd(width),
      one.why ?? one.says,
    ].join('  ');
  const applied = verdicts.filter(({ verdict }) => verdict !== 'not applicable').length;
  const untried = verdicts.filter((one) => isUntried(one) && one.runs > 0);
  const unreached = verdicts.filter(({ verdict, runs }) => verdict === 'kept' && runs === 0).length;
  const result =
    broken.length === 0
      ? unreached === 0
        ? `all ${applied} laws that apply are kept`
        : `${applied - unreached} of ${applied} laws that apply are kept, and ${unreached} were not tried`
      : `${broken.length} of ${applied} laws ${broken.length === 1 ? 'is' : 'are'} broken`;
  return [
    `${policy}: ${result} (seed ${seed}, ${situationsText(report)}).`,
    actsText(acts),
    ...(untried.length === 0
      ? []
      : [
          `${untried.length === 1 ? 'One law was' : `${untried.length} laws were`} never put to the test, because ` +
            `the policy did nothing that could break ${untried.length === 1 ? 'it' : 'them'}: ` +
            `${untried.map(({ law }) => law).join(', ')}.`,
        ]),
    '',
    ...shown.map(line),
    ...verdicts.flatMap(({ counterexample, says }) =>
      counterexample === null ? [] : ['', ...counterexampleText(counterexample, says)],
    ),
  ].join('\n');
}

const isUntried = ({ verdict, exercised }: LawVerdict): boolean => verdict === 'kept' && exercised === 0;

function situationsText({ runs, tried, milliseconds, broken }: PolicyReport): string {
  const time = milliseconds === null ? '' : `, ${(milliseconds / 1000).toFixed(1)} s`;
  const fewer = tried < runs && broken.length === 0 ? ` of ${runs}; the time ran out` : '';
  return `${counted(tried, 'situation')}${fewer}${time}`;
}

const counted = (n: number, one: string): string => `${formatCount(n)} ${one}${n === 1 ? '' : 's'}`;

const actsText = ({ calls, bids, acceptances, departures, answers, talks }: Acts): string =>
  `In ${counted(calls, 'call')} it made ${counted(bids, 'bid')}, ${counted(acceptances, 'acceptance')}, ` +
  `${counted(departures, 'departure')}, ${counted(answers, 'answer')}, and ` +
  `${counted(talks, 'request')} of its own.`;

/** The text of a counterexample, with its scenario file. */
function counterexampleText(example: Counterexample, says: string): string[] {
  const { law, what, round, side, turn, situation, found, replay, command } = example;
  const { scenario, seed, run, counterpart, parameters } = situation;
  const given = Object.keys(parameters).length === 0 ? '' : `, with ${JSON.stringify(parameters)}`;
  return [
    `${law} is broken. The law: ${says}`,
    `  The ${side}${round === null ? '' : `, round ${round + 1}`}: ${what}.`,
    ...(turn === null ? [] : turnText(turn)),
    `  Seed ${seed}, run ${run}; the policy sits as the ${situation.side}, opposite sits "${counterpart}"${given}.`,
    `  The scenario, as a file that can be saved and run:`,
    ...JSON.stringify(scenario, null, 2)
      .split('\n')
      .map((text) => `    ${text}`),
    `  To find it again: ${replay}`,
    ...(command === null ? [] : [`  On the command line: ${command}`]),
    ...(found === null ? [] : [`  (fast-check: seed ${found.fastCheckSeed}, path "${found.path}")`]),
  ];
}

function turnText({ theirs, worth, walkAway, said, calls }: FailingTurn): string[] {
  const offer =
    theirs === null
      ? 'nothing was offered to it'
      : `it was offered ${Object.entries(theirs)
          .map(([key, option]) => `${key} ${option}`)
          .join(', ')}, worth ${twoDecimals(worth!)} to it`;
  return [
    `  On that turn ${offer}; it walks away below ${twoDecimals(walkAway)}.` +
      (said === null ? '' : ` The other side ${said}.`),
    ...calls.map(({ of, did }) => `    ${of} ${did}`),
  ];
}
