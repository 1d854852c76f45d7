/** The public surface as the built declarations have it: what each entry exports, and which types can be reached. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports: entryPoints } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { import: { types: string } }>;
};

/** The entries by name: `index`, `charts`, … */
export const ENTRIES = Object.keys(entryPoints)
  .filter((path) => path !== './package.json')
  .map((path) => (path === '.' ? 'index' : path.slice(2)));

const fileOf = (entry: string): string => join(root, 'dist', `${entry}.d.ts`);
/** Whether the declarations are there, and in one file for each entry, as a package has them. */
export const isBuilt = ENTRIES.every(
  (entry) => existsSync(fileOf(entry)) && !readFileSync(fileOf(entry), 'utf8').includes("'./types/"),
);

const program = ts.createProgram(ENTRIES.map(fileOf), {
  strict: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  types: [],
});
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });

const resolved = (symbol: ts.Symbol): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;

/** What an entry exports, by the name under which it does. */
function exportsOf(entry: string): Map<string, ts.Symbol> {
  const file = program.getSourceFile(fileOf(entry))!;
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);
  return new Map(symbols.map((symbol) => [symbol.name, resolved(symbol)]));
}

const isOurs = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(join(root, 'dist'));

/** A variable is declared inside a list inside a statement, which is what can be printed. */
const whole = (node: ts.Declaration): ts.Node => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

/** Every declaration that an entry exports, sorted by name and without its comments. */
export function report(entry: string): string {
  const lines = [...exportsOf(entry)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, symbol]) => {
      const texts = (symbol.declarations ?? []).map((node) =>
        printer
          .printNode(ts.EmitHint.Unspecified, whole(node), node.getSourceFile())
          .replace(/^(export )?(declare )?/, ''),
      );
      return `// ${name}\n${texts.join('\n')}`;
    });
  const name = entry === 'index' ? 'dealbreaker' : `dealbreaker/${entry}`;
  const head = `# The surface of \`${name}\`\n\nMade by \`npm run api\`; a test compares it.`;
  return `${head}\n\n\`\`\`ts\n${lines.join('\n\n')}\n\`\`\`\n`;
}

/** Types of ours that a declaration names. */
function namedTypes(node: ts.Node): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (part: ts.Node): void => {
    const name = ts.isTypeReferenceNode(part)
      ? part.typeName
      : ts.isExpressionWithTypeArguments(part)
        ? part.expression
        : ts.isTypeQueryNode(part)
          ? part.exprName
          : null;
    const symbol = name === null ? undefined : checker.getSymbolAtLocation(name);
    if (symbol !== undefined) found.push(resolved(symbol));
    ts.forEachChild(part, visit);
  };
  visit(node);
  return found.filter((symbol) => symbol.declarations?.some(isOurs) === true);
}

const NAMED = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class | ts.SymbolFlags.Enum;

/** Names of types that are reached from what an entry exports, and that no entry exports. */
export function unexported(entry: string): string[] {
  const own = [...exportsOf(entry).values()];
  const open = new Set(ENTRIES.flatMap((name) => [...exportsOf(name).values()]));
  const seen = new Set(own);
  for (const symbol of seen)
    for (const declaration of symbol.declarations ?? []) for (const next of namedTypes(declaration)) seen.add(next);
  return [...seen]
    .filter((symbol) => (symbol.flags & NAMED) !== 0 && !open.has(symbol))
    .map(({ name }) => name)
    .sort();
}
