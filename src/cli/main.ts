#!/usr/bin/env node
/** The command line's door to the process: arguments in, text and exit code out. */
import type { Prompt } from './prompt.ts';
import { dispatch } from './dispatch.ts';
import { writeFault } from '../node/files/writeFault.ts';
import { cutText } from '../visual/page/cutText.ts';
import { MIN_WIDTH, WIDTH } from '../visual/page/layout.ts';
import { colourStyle, plainStyle, shown, styleCodes } from '../visual/page/style.ts';

// A reader may close the pipe early (`| head`): the program then ends with exit code 0. A disk may be full (`> file`).
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    if (stream === process.stdout)
      process.stderr.write(
        `dealbreaker failed: standard output could not be written to its end: ${writeFault(error)}.\n`,
      );
    process.exit(1);
  });
}

const { NO_COLOR, TERM } = process.env;
const colour = process.stdout.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb';
let person: Prompt | null = null;
process.exitCode = await dispatch(process.argv.slice(2), {
  // A terminal obeys control characters, also those in data: it gets none but those of the styles.
  out: (text) => void process.stdout.write(process.stdout.isTTY ? styleCodes(shown(text)) : text),
  err: (text) => void process.stderr.write(process.stderr.isTTY ? shown(text) : text),
  ...(process.stderr.isTTY === true && TERM !== 'dumb'
    ? {
        // A line that wraps would not be overwritten as a whole; many terminals wrap one that fills the last column.
        status: (text: string) =>
          void process.stderr.write(`\r\u001b[K${cutText(shown(text), (process.stderr.columns || WIDTH) - 1)}`),
      }
    : { progress: (text: string) => void process.stderr.write(`${shown(text)}\n`) }),
  ask: async (question) => (person ??= (await import('./prompt.ts')).prompt()).ask(question),
  // Standard input is opened where a command asks for it, and not for a help text.
  get isTerminal() {
    return process.stdin.isTTY === true && process.stdout.isTTY === true;
  },
  style: colour ? colourStyle : plainStyle,
  // A terminal that does not know its width says 0.
  width: Math.min(WIDTH, Math.max(MIN_WIDTH, process.stdout.columns || WIDTH)),
});
// An open prompt would keep the process alive.
(person as Prompt | null)?.close();
