/** Prints a study of relationships that was played in parts, as one process prints it. */
import { openRowsFile } from '../../node/files/rowsFile.ts';
import { mergeDealings } from '../../node/shards/mergeDealings.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { tellMachines } from '../options/readFlags.ts';
import { dealRatesPage } from './dealRatesPage.ts';

/**
 * @param directory - The directory of the parts.
 * @param out - The file for the rows; null for none.
 * @param given - `--json` and `--force`.
 * @param io - Where it is printed.
 */
export function mergedDealings(directory: string, out: string | null, given: Arguments, io: Io): void {
  const file = out === null ? null : openRowsFile(out, given.has('force'));
  let rows = 0;
  try {
    const { scenario, simulation, nullModels } = mergeDealings(directory, (row) => {
      file?.write({ ...row });
      rows += 1;
    });
    tellMachines([scenario], given, io);
    if (file !== null) {
      const replaced = file.finish();
      io.err(
        printable([`Wrote ${counted(rows, 'row')} to ${out!}${replaced ? ', in the place of an older file' : ''}.`]),
      );
    }
    io.out(
      given.has('json')
        ? json({ simulation, nullModels })
        : printable(dealRatesPage(simulation, nullModels, io.style), io.width),
    );
  } finally {
    const part = file?.keep() ?? null;
    if (part !== null) io.err(printable([`The rows that were finished are in ${part}.`]));
  }
}
