/** Asks the person at the terminal one question at a time. Answers may also come from a pipe. */
import { createInterface } from 'node:readline';

export interface Prompt {
  /** Shows the prompt and returns the next line; null at the end of the input. */
  ask(prompt: string): Promise<string | null>;
  close(): void;
}

/** Opens standard input for questions. A line that comes early waits. Prompts go to standard output. */
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
  // Ctrl-C at a prompt ends the input.
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
