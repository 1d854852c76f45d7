/** The first TypeScript sample of README.md compiles under `strict`, as a user's own file does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = /```(?:ts|js)\n([\s\S]*?)```/.exec(readFileSync(`${root}README.md`, 'utf8'))![1]!;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['@dealbreaker/source'],
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ['node'],
};

/** What the compiler says of a file with this text. */
function problemsOf(text: string): string[] {
  const file = `${root}sample.ts`;
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, rest[0]) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file)!;
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

it('compiles', () => {
  expect(sample).toContain("from 'dealbreaker'");
  expect(problemsOf(sample)).toEqual([]);
});

it('is really read: a name that is not there is an error', () => {
  expect(problemsOf(sample.replace('ending.over', 'ending.overr')).join()).toContain('overr');
});
