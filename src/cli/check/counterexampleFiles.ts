/** Counterexamples as files: `check --save` writes them, and the next check tries them first. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ScenarioError } from '../../kernel/problems.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { json } from '../options/io.ts';
import type { CheckReport } from './checkThread.ts';

/** Reads the counterexamples of a folder, in order of their names; none where there is no folder. */
export function readCounterexamples(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.scenario.json'))
    .sort()
    .map((name) => {
      try {
        return JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
      } catch {
        throw new ScenarioError([{ path: join(folder, name), what: 'it is not JSON', mend: 'delete it, or mend it' }]);
      }
    });
}

/**
 * Writes each counterexample into the folder, and its scenario in a file of its own, which `dealbreaker run` plays. The
 * names are made of the law and of a hash of the situation, so that an equal counterexample is written once.
 */
export function writeCounterexamples(folder: string, { verdicts }: CheckReport): void {
  mkdirSync(folder, { recursive: true });
  for (const { law, counterexample } of verdicts) {
    if (counterexample === null) continue;
    const hash = createHash('sha256').update(JSON.stringify(counterexample.situation)).digest('hex');
    const name = `${law}-${hash.slice(0, 8)}`;
    writeWhole(join(folder, `${name}.json`), (write) => write(json(counterexample)));
    writeWhole(join(folder, `${name}.scenario.json`), (write) => write(json(counterexample.situation.scenario)));
  }
}
