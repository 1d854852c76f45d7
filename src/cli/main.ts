#!/usr/bin/env node
/** The command line's door to the process: arguments in, text and exit code out. */
import process from 'node:process';
import type { Prompt } from './options/prompt.ts';
import { prompt } from './options/prompt.ts';
import { dispatch } from './dispatch.ts';

// Whoever reads may stop reading (`| head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const { NO_COLOR, TERM } = process.env;
let person: Prompt | null = null;
process.exitCode = await dispatch(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...(process.stderr.isTTY === true && TERM !== 'dumb'
    ? { status: (text: string) => void process.stderr.write(`\r\u001b[K${text}`) }
    : {}),
  ask: (question) => (person ??= prompt()).ask(question),
  colour: process.stdout.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb',
});
// Whoever was asked is asked no more.
(person as Prompt | null)?.close();
