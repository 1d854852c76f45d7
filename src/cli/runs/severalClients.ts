/** `dealings --clients`: one vendor with several clients, its rows told, or many such vendors counted. */
import { setImmediate } from 'node:timers/promises';
import { portfolioCount } from '../../dealings/portfolio/portfolio.ts';
import { vendorRows } from '../../dealings/portfolio/portfolioRows.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { portfolioTable, vendorTable } from '../../visual/tables/portfolioTable.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { styleOf } from '../options/styleOf.ts';
import { section } from '../output/page.ts';
import { showProgress } from '../output/progress.ts';
import { theFirst } from '../output/theFirst.ts';
import { withRowsFile } from '../output/withRowsFile.ts';

export interface SeveralClientsOptions {
  readonly clients: number;
  readonly deals: number;
  readonly seed: string;
}

/** @throws ScenarioError for an option that goes only with one client. */
export function checkSeveralClients(given: Arguments): void {
  const problems = ['html', 'resume', 'shard', 'workers']
    .filter((flag) => given.has(flag))
    .map((flag) => ({ path: `--${flag}`, what: 'it goes only with one client', mend: 'leave it or --clients out' }));
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** Prints the rows of one vendor. */
export function oneVendor(scenario: Scenario, options: SeveralClientsOptions, given: Arguments, io: Io): number {
  const run = given.whole('run', 0);
  const rows = vendorRows(scenario, options)(run);
  if (given.has('json')) io.out(json(rows));
  else
    io.out(
      printable(
        [
          '',
          ...section(
            `${scenario.title}: ${counted(options.clients, 'client')}, deal by deal`,
            vendorTable(rows, scenario, styleOf(given, io)),
            io.style,
            `(seed ${options.seed}, run ${run})`,
          ),
        ],
        io.width,
      ),
    );
  return 0;
}

/** Prints what many vendors have, and writes their rows where there is a file. */
export async function manyVendors(
  scenario: Scenario,
  options: SeveralClientsOptions,
  out: string | null,
  given: Arguments,
  io: Io,
): Promise<number> {
  const runs = given.whole('runs', 1);
  const count = portfolioCount(scenario, options);
  const rowsOf = out === null ? null : vendorRows(scenario, options);
  return withRowsFile(out, given, io, async (file, finish) => {
    let rows = 0;
    const { result: done, interrupted } = await showProgress(io, async (signal, onProgress) => {
      for (let run = 0; run < runs; run++) {
        count.add(run);
        for (const row of rowsOf?.(run) ?? []) {
          file!.write({ ...row });
          rows += 1;
        }
        onProgress({ done: run + 1, total: runs, stage: 'vendors' });
        await setImmediate();
        if (signal.aborted) return run + 1;
      }
      return runs;
    });
    if (interrupted) io.err(printable([`Interrupted: what follows is of ${theFirst(done, runs, 'vendor')}.`]));
    if (!interrupted) finish(rows);
    const found = count.result();
    io.out(
      given.has('json')
        ? json(found)
        : printable(
            [
              '',
              ...section(
                `${scenario.title}: ${counted(found.runs, 'vendor')} with ${counted(found.clients, 'client')} each`,
                portfolioTable(found, scenario, styleOf(given, io)),
                io.style,
                `(seed ${found.seed})`,
              ),
            ],
            io.width,
          ),
    );
    return interrupted ? 130 : 0;
  });
}
