/**
 * Questions to whoever sits at the terminal (or has written the answers into a pipe): one line at a time, null when
 * there are no more.
 */
import process from 'node:process';
import { createInterface } from 'node:readline';

export interface Prompt {
  /** Shows the prompt and gives the next line; null at the end of the input. */
  ask(prompt: string): Promise<string | null>;
  close(): void;
}

/** Lines that come before they are asked for wait. Prompts go to standard output. */
export function prompt(): Prompt {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({ input: process.stdin, ...(terminal ? { output: process.stdout } : {}), terminal });
  const waiting: string[] = [];
  let answer: ((line: string | null) => void) | null = null;
  let over = false;
  const give = (line: string | null): void => {
    const to = answer;
    answer = null;
    if (to !== null) to(line);
    else if (line !== null) waiting.push(line);
  };
  lines.on('line', give);
  lines.on('close', () => {
    over = true;
    give(null);
  });
  // Ctrl-C at a prompt is a wish to stop, not a failure.
  lines.on('SIGINT', () => lines.close());
  return {
    ask: (prompt) => {
      if (waiting.length > 0 || over) {
        if (!terminal) process.stdout.write(prompt);
        return Promise.resolve(waiting.shift() ?? null);
      }
      if (terminal) {
        lines.setPrompt(prompt);
        lines.prompt();
      } else process.stdout.write(prompt);
      return new Promise((resolve) => (answer = resolve));
    },
    close: () => lines.close(),
  };
}
