/**
 * `dealbreaker conformance`: plays matches that another program played, and says whether every offer, every decision
 * and the ending are the same.
 */
import { join } from 'node:path';
import type { ConformanceDomain } from '../../conformance/conformanceDomain.ts';
import { fileUtilities } from '../../conformance/conformanceDomain.ts';
import type { TraceVerdict } from '../../conformance/playTrace.ts';
import { playTrace } from '../../conformance/playTrace.ts';
import { traceProblems } from '../../conformance/traceProblems.ts';
import type { Trace } from '../../conformance/trace.ts';
import { readTrace } from '../../conformance/trace.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { VERSION } from '../../kernel/version.ts';
import { fromGenius } from '../../scenario/genius/fromGenius.ts';
import { readGenius } from '../../scenario/genius/readGenius.ts';
import { readJsonFile } from '../../node/files/readTextFile.ts';
import { columns } from '../../visual/page/wrapText.ts';
import type { CommandWork } from '../options/command.ts';
import { namesIn, readDomainFolder } from '../runs/domainFolder.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { counted } from '../../visual/words/plural.ts';

export const conformance: CommandWork = {
  flags: {
    domains: { value: '<folder>', what: 'a folder for each domain, with its domain file and its profiles' },
    traces: { value: '<folder>', what: 'traces, as .json files' },
    json: flags.json,
  },
  run: (given, io) => {
    const [domains, traces] = [given.text('domains'), given.text('traces')];
    const missing = [
      ['--domains', domains],
      ['--traces', traces],
    ].filter(([, folder]) => folder === null);
    if (domains === null || traces === null)
      throw new ScenarioError(
        missing.map(([flag]) => ({
          path: String(flag),
          what: 'it is missing',
          mend: `write ${String(flag)} <folder>`,
        })),
      );
    const files = namesIn(traces).filter((name) => name.endsWith('.json'));
    if (files.length === 0)
      throw new ScenarioError([{ path: traces, what: 'there are no traces', mend: 'put .json files there' }]);
    const problems: Problem[] = [];
    const matches = files.flatMap((file) => readMatch(domains, join(traces, file), file, problems));
    if (problems.length > 0) throw new ScenarioError(problems);
    const rows = matches.map(({ file, trace, domain }) => ({
      file,
      domain: trace.domain,
      case: trace.case,
      ...playTrace(trace, domain),
    }));
    const same = rows.filter((row) => row.same).length;
    if (given.has('json')) io.out(json({ version: VERSION, total: rows.length, same, traces: rows }));
    else
      io.out(
        printable(
          [
            ...columns(
              rows.map((row) => [
                row.file,
                row.same ? `same (${counted(row.offers, 'offer')})` : 'DIFFERS',
                divergenceText(row),
              ]),
              0,
            ),
            '',
            `${same} of ${counted(rows.length, 'trace')} ${same === 1 ? 'is' : 'are'} the same.`,
          ],
          io.width,
        ),
      );
    return same === rows.length ? 0 : 1;
  },
};

function divergenceText({ divergence }: TraceVerdict): string {
  if (divergence === null) return '';
  const { what, offers, step, side, trace, played } = divergence;
  return (
    `first at the ${what} after ${offers} offers (step ${step}${side === null ? '' : `, side ${side}`}). ` +
    `Trace: ${trace}. Played: ${played}.`
  );
}

interface Match {
  readonly file: string;
  readonly trace: Trace;
  readonly domain: ConformanceDomain;
}

/** The match that a trace file is about; what is wrong with it is added to `problems`. */
function readMatch(domains: string, path: string, file: string, problems: Problem[]): Match[] {
  let trace: Trace | null;
  try {
    trace = readTrace(readJsonFile(path, 'a trace'), path, problems);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return [];
  }
  if (trace === null) return [];
  try {
    const domain = domainFor(domains, trace);
    const wrong = traceProblems(trace, domain, path);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : [{ file, trace, domain }];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, path: `${path}: domain: ${problem.path}` })));
    return [];
  }
}

/**
 * The domain with the two profiles, in the order, whose utilities the trace has; in the order of their names where
 * several will do.
 */
function domainFor(domains: string, trace: Trace): ConformanceDomain {
  const { domain, profiles } = readDomainFolder(domains, trace.domain);
  const found = profiles
    .flatMap((_, first) => profiles.map((__, second): [number, number] => [first, second]))
    .filter(([first, second]) => first !== second)
    .map((sides) => {
      const files = {
        domain: domain.bytes,
        profiles: profiles.map(({ bytes }) => bytes),
        sides,
        rounds: trace.n_steps,
        files: { domain: domain.name, profiles: profiles.map(({ name }) => name) },
      };
      const parts = readGenius(files);
      const utility = [fileUtilities(parts, parts.vendor), fileUtilities(parts, parts.client)] as const;
      const fitting = trace.offers.filter(
        ({ outcome_index: number, utils }) =>
          utils !== undefined && utils.every((u, side) => Math.abs(u - utility[side as 0 | 1][number]!) < 1e-6),
      ).length;
      return { files, utility, fitting };
    });
  const best = found.reduce((a, b) => (b.fitting > a.fitting ? b : a));
  return { scenario: fromGenius(best.files), utility: best.utility };
}
