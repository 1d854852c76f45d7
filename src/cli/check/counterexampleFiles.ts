/** Counterexamples as files: `check --save` writes them, and the next check tries them first. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../node/files/makeFolder.ts';
import { readJsonFile } from '../../node/files/readTextFile.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { json } from '../options/io.ts';
import type { CheckReport } from './checkThread.ts';

/** Reads the counterexamples of a folder, in order of their names. Makes the folder where there is none. */
export function readCounterexamples(folder: string): unknown[] {
  makeFolder(folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.scenario.json'))
    .sort()
    .map((name) => readJsonFile(join(folder, name), 'a counterexample'));
}

/**
 * Writes each counterexample into the folder, and its scenario in a file of its own, which `dealbreaker run` plays. The
 * names are made of the law and of a hash of the situation, so that an equal counterexample is written once. A file
 * that is there stays as it is.
 */
export function writeCounterexamples(folder: string, { verdicts }: CheckReport): void {
  for (const { law, counterexample } of verdicts) {
    if (counterexample === null) continue;
    const hash = createHash('sha256').update(JSON.stringify(counterexample.situation)).digest('hex');
    const name = `${law}-${hash.slice(0, 8)}`;
    writeOnce(join(folder, `${name}.json`), counterexample);
    writeOnce(join(folder, `${name}.scenario.json`), counterexample.situation.scenario);
  }
}

function writeOnce(path: string, data: unknown): void {
  if (!existsSync(path)) writeWhole(path, true, (write) => write(json(data)));
}
