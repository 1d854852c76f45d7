/** Prints a study of relationships that was played in parts, as one process prints it. */
import { mergeDealings } from '../../node/shards/mergeDealings.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { tellMachines } from '../options/readFlags.ts';
import { styleOf } from '../options/styleOf.ts';
import { dealRatesPage } from './dealRatesPage.ts';
import { withRowsFile } from './withRowsFile.ts';

/**
 * @param directory - The directory of the parts.
 * @param out - The file for the rows; null for none.
 * @param given - `--json`, `--points` and `--force`.
 * @param io - Where it is printed.
 */
export async function mergedDealings(directory: string, out: string | null, given: Arguments, io: Io): Promise<void> {
  await withRowsFile(out, given, io, (file, finish) => {
    let rows = 0;
    const { scenario, simulation, nullModels } = mergeDealings(directory, (row) => {
      file?.write({ ...row });
      rows += 1;
    });
    tellMachines([scenario], given, io);
    finish(rows);
    io.out(
      given.has('json')
        ? json({ simulation, nullModels })
        : printable(dealRatesPage(scenario, simulation, nullModels, styleOf(given, io)), io.width),
    );
  });
}
