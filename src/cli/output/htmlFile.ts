/** The option `--html`, which writes a report into a file. It is checked before anything is played. */
import { writeWhole } from '../../node/files/writeWhole.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';
import { outputFile } from './outputFile.ts';

/**
 * Returns the file that `--html` names; null without it. Throws ScenarioError where `--json` or `--csv` is given as
 * well and for a file that `outputFile` refuses.
 */
export function htmlFile(given: Arguments): string | null {
  const path = outputFile(given, 'html');
  if (path === null) return null;
  for (const other of ['json', 'csv'])
    if (given.has(other))
      throw new ScenarioError([
        { path: '--html', what: `it is given together with --${other}`, mend: 'ask for one of them' },
      ]);
  return path;
}

/** Writes the page, whole or not at all, and reports it on standard error. */
export function writeHtml(path: string, given: Arguments, text: string, io: Io): void {
  const replaced = writeWhole(path, given.has('force'), (write) => write(text));
  io.err(printable([`Wrote the report to ${path}${replaced ? ', in the place of an older file' : ''}.`]));
}
