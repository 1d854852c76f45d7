/** Names in the source: one name for one thing, and a field that counts says where it counts from. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const trees = files.map((file) =>
  ts.createSourceFile(file, readFileSync(src + file, 'utf8'), ts.ScriptTarget.ES2022, true),
);

/** Names that a statement exports by declaring them. */
function exportedNames(statement: ts.Statement): string[] {
  const isExported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (isExported !== true) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
}

/** Files whose exports are named after something else, with the reason. */
const NAMED_AFTER: readonly (readonly [of: RegExp, why: string])[] = [
  [/^cli\/commands\//, 'a command is named as one types it, often after the study that it runs'],
  [/^classroom\/blueprints\//, 'a blueprint is named as one types it, after its kind of case'],
  [/^cli\/options\/flags\.ts$/, 'a flag is named as one types it'],
  [/^visual\/charts\/\w+\.ts$/, 'a chart is named as one calls it, `charts.trust`, after what it draws'],
  [/^validation\/patterns\//, 'a pattern is named as its row, after what people do'],
  [/^node\/threads\/(s|dealS)tudies\.ts$/, 'the studies of `dealbreaker/node` are those of `dealbreaker`, in threads'],
  [/^page\/words\/(?!en\/)[a-z]{2}\//, 'a part of the words of another language is named as in English'],
  [/^page\/small\//, 'a stand-in of the page is named as what it stands for'],
];
/** Other names that two files export, with the reason. */
const TWICE: Readonly<Record<string, string>> = {
  play: 'a watched play of a policy (testing), a study played in threads (node), and its share of one thread (node)',
  shown: 'a value as a line of a report (testing), and a text without control characters (visual)',
  tableOf: 'the table of a tournament (experiments), and a scenario whose sides are swapped (testing)',
};

describe('a name', () => {
  const places = new Map<string, string[]>();
  for (const [n, tree] of trees.entries()) {
    const file = files[n]!;
    if (NAMED_AFTER.some(([of]) => of.test(file))) continue;
    for (const name of new Set(tree.statements.flatMap(exportedNames)))
      places.set(name, [...(places.get(name) ?? []), file]);
  }

  it('is exported by one file, but for those that are listed', () => {
    expect(places.size).toBeGreaterThan(500);
    const twice = [...places].filter(([, of]) => of.length > 1).map(([name]) => name);
    expect(twice.sort()).toEqual(Object.keys(TWICE).sort());
  });

  it.each(NAMED_AFTER.map(([of]) => of))('is repeated by files of %s', (of) => {
    const repeated = trees
      .filter((tree) => of.test(tree.fileName))
      .flatMap((tree) => tree.statements.flatMap(exportedNames));
    expect(repeated.filter((name) => places.has(name))).not.toEqual([]);
  });
});

describe('a field `round`', () => {
  it('says that it counts from 0, or from 1', () => {
    const silent: string[] = [];
    let fields = 0;
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
        for (const member of node.members)
          if (ts.isPropertySignature(member) && member.name.getText() === 'round' && isDeclared(member)) {
            fields += 1;
            const said = ts.getJSDocCommentsAndTags(member).map((comment) => comment.getText());
            if (!/\b[Ff]rom [01]\b/.test(said.join())) silent.push(node.getSourceFile().fileName);
          }
      ts.forEachChild(node, visit);
    };
    for (const tree of trees) visit(tree);
    expect(fields).toBeGreaterThan(15);
    expect(silent).toEqual([]);
  });

  /** Whether a field belongs to a type that is declared; others are parameters that take a part of such a type. */
  const isDeclared = (node: ts.Node): boolean =>
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (!ts.isParameter(node) && !ts.isSourceFile(node) && isDeclared(node.parent));
});
