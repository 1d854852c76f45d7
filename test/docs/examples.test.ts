/**
 * Every public function is documented. Every `@example` in the sources and every block of code in README.md is
 * type-checked under `strict` and run, and what a line prints is compared with the comment at its end.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { optionsWithoutDefault, publicFunctions, throwing } from './publicFunctions.ts';
import { code as readmeCode, saidOutput } from './readme.ts';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Inside the project and outside node_modules, because a package finds itself by name from its own files only. */
const folder = join(root, `.cache/examples-${process.pid}`);

interface Example {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

/** The examples of a source file; one is named after what is exported next. */
function examplesIn(path: string): Example[] {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  return [...text.matchAll(/^ \* @example\n \* ```ts\n((?: \*.*\n)*?) \* ```$/gm)].map((match, n) => ({
    name: `${path}: ${/^export [\w ]*?(\w+)\b(?= ?[(=<]| extends)/m.exec(text.slice(match.index))?.[1] ?? String(n)}`,
    file: join(folder, `${path.replace(/\W/g, '-')}-${n}.ts`),
    code: match[1]!.replace(/^ \* ?/gm, ''),
  }));
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);
const inSources = sources.flatMap(examplesIn);
const inReadme = readmeCode.map(({ body, line }) => ({
  name: `README.md: line ${line}`,
  file: join(folder, `README-${line}.ts`),
  code: body,
}));
const examples = [...inSources, ...inReadme];
/** The short run plays those of README.md and every twelfth of the sources; all are type-checked. */
const played = FULL ? examples : [...inSources.filter((_, n) => n % 12 === 0), ...inReadme];
/** An example with a name that is not there. */
const wrong = {
  file: join(folder, 'wrong.ts'),
  code: inReadme[0]!.code.replace('ending.over', 'ending.overr'),
};

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: object;
};
/** As in the project; but an example may name parameters that it does not use. */
const settings = { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, noUnusedParameters: false };

/** The entries' source files. */
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};
const entries = Object.values(exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : [join(root, entry['@dealbreaker/source']!)],
);

let program: ts.Program;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const files = [...examples, wrong];
  for (const { file, code } of files) writeFileSync(file, `${code}\nexport {};\n`);
  program = ts.createProgram([...entries, ...files.map(({ file }) => file)], settings);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('examples', () => {
  it('are blocks of TypeScript, all of them', () => {
    const marks = sources.flatMap((path) => readFileSync(join(root, 'src', path), 'utf8').match(/@example\b/g) ?? []);
    expect(inSources).toHaveLength(marks.length);
  });

  it('are type-checked', () => {
    const problems = (file: string): string[] =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(examples.flatMap(({ name, file }) => problems(file).map((what) => `${name}: ${what}`))).toEqual([]);
    expect(problems(wrong.file).join()).toContain("'overr' does not exist");
  });

  it.each(played.map((example) => [example.name, example] as const))('run: %s', async (_, { file, code }) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await import(/* @vite-ignore */ pathToFileURL(file).href);
      const printed = log.mock.calls.map((values) => format(...(values as [unknown])));
      const said = saidOutput(code);
      if (said.length > 0) expect(printed).toEqual(said);
    } finally {
      log.mockRestore();
    }
  });
});

describe('public functions', () => {
  const isOurs = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(join(root, 'src'));
  /** The functions, and what the compiler says of them. */
  const read = () => {
    const checker = program.getTypeChecker();
    const functions = publicFunctions(program, entries, isOurs).map((one) => {
      const tags = one.symbol.getJsDocTags(checker).map(({ name }) => name);
      return { ...one, count: (tag: string): number => tags.filter((name) => name === tag).length };
    });
    return { checker, functions };
  };
  /** What a class takes over from fast-check is told there; the commands are shown together by `tableCommands`. */
  const isCommand = (name: string): boolean => /^\w+Command\.\w+$/.test(name);

  it('are those of the entries, of their objects and of their classes', () => {
    const names = read().functions.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['negotiate', 'charts.trust', 'populations.integrative', 'StepCommand.run']),
    );
  });

  it('say in more than a letter what they do, what they take, what they return, and show an example', () => {
    const { checker, functions } = read();
    const silent = functions.filter(({ symbol, signature, name, count }) => {
      const said = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      const returns = checker.typeToString(signature.getReturnType()) !== 'void';
      return (
        said.split(/\s+/).length < 4 ||
        count('param') !== signature.parameters.length ||
        count('returns') !== Number(returns) ||
        (count('example') === 0 && !isCommand(name))
      );
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('say what they throw, where they or what they call throws', () => {
    const { functions } = read();
    const throws = throwing(program, isOurs);
    const silent = functions.filter(({ symbol, count }) => throws(symbol.valueDeclaration) && count('throws') === 0);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('say the default of every option that may be left out', () => {
    const { functions } = read();
    expect(functions.flatMap((one) => optionsWithoutDefault(program, one, isOurs))).toEqual([]);
  });
});
