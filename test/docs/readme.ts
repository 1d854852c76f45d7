/** README.md as tests use it: its blocks, the lines for a shell, and what its code says that it prints. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** A block of code. */
interface Block {
  /** The word after the opening fence, for instance `ts`. */
  readonly language: string;
  readonly body: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** Every block of a Markdown text that names its language. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    body: match[2]!,
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}

const blocks = blocksOf(readme);

/** The blocks of TypeScript and JavaScript. */
export const code = blocks.filter(({ language }) => language === 'ts' || language === 'js');

/** The lines for a shell, each as one line and without its comment. */
export const shellLines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ body }) => body.trim().replaceAll('\\\n', '').split('\n'))
  .map((line) => line.replace(/\s+#.*$/, ''));

/** The lines for a shell that set the library up where it is a dependency; the others stand for a clone. */
export const setUpLines = shellLines.filter((line) => /^(npm install|cp) /.test(line));

/** The lines for a shell that call the command. */
export const commands = shellLines.filter((line) => line.startsWith('npx dealbreaker '));

/** What the block of output shows. */
export const output = blocks.find(({ language }) => language === 'text')!.body;

/** What a piece of code says that it prints: the comments at the end of its calls of `console.log`. */
export const saidOutput = (body: string): string[] =>
  [...body.matchAll(/^.*console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text!);
