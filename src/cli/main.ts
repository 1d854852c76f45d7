#!/usr/bin/env node
/** The command line's door to the process: arguments in, text and exit code out. */
import process from 'node:process';
import type { Prompt } from './options/prompt.ts';
import { prompt } from './options/prompt.ts';
import { dispatch } from './dispatch.ts';
import { ansi, plain } from '../visual/words/style.ts';

// A reader may close the pipe early (`| head`): the program then ends with exit code 0.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const { NO_COLOR, TERM } = process.env;
const colour = process.stdout.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb';
let person: Prompt | null = null;
process.exitCode = await dispatch(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...(process.stderr.isTTY === true && TERM !== 'dumb'
    ? { status: (text: string) => void process.stderr.write(`\r\u001b[K${text}`) }
    : {}),
  ask: (question) => (person ??= prompt()).ask(question),
  style: colour ? ansi : plain,
});
// An open prompt would keep the process alive.
(person as Prompt | null)?.close();
