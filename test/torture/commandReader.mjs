/** Files that commands read: the commands run in this process, which a hundred thousand of them need. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../dist/runCommand.js';

/** A command refused its input by name. */
export class Refused extends Error {}

const same = (text) => text;
const STYLE = { title: same, vendor: same, client: same, good: same, bad: same, faint: same };

/** Runs a command here; `lines` are typed. Throws `Refused` for exit code 2, and an error for every other but 0. */
export async function command(words, lines = []) {
  const left = [...lines];
  let said = '';
  const io = { out: () => {}, err: (text) => (said += text), ask: async () => left.shift() ?? null };
  const code = await runCommand(words[0], words.slice(1), { ...io, style: STYLE, width: 80 });
  if (code === 2) throw new Refused(said);
  if (code !== 0) throw new Error(`${words[0]} ends with ${code}: ${said}`);
}

/**
 * Makes what runs a command on an input, as a file of some name in a folder.
 *
 * @param at - The folder.
 * @returns From the name, the words of the command (with FILE for the path) and the lines that are typed, what reads.
 */
export const fileReader = (at) => (name, words, lines) => (input) => {
  const path = join(at, name);
  writeFileSync(path, input);
  return command(
    words.map((word) => word.replace('FILE', path)),
    lines,
  );
};

/** The files of a study with `--resume`: each is damaged, and the study merged and resumed. */
export async function studyFiles(at, name, words) {
  const directory = join(at, name);
  await command([...words, '--resume', directory]);
  const whole = readdirSync(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')]);
  return Object.fromEntries(
    whole.map(([file, text]) => [
      `${name}: ${file}`,
      {
        texts: [text],
        read: async (input) => {
          const refusals = [];
          for (const again of [
            ['merge', directory],
            [...words, '--resume', directory],
          ]) {
            rmSync(directory, { recursive: true });
            mkdirSync(directory);
            for (const [other, right] of whole) writeFileSync(join(directory, other), other === file ? input : right);
            await command(again).catch((error) => {
              if (!(error instanceof Refused)) throw error;
              refusals.push(error);
            });
          }
          if (refusals.length > 0) throw refusals[0];
        },
      },
    ]),
  );
}
