/** The functions of the public entries, with what their documentation must say, as the compiler reads the sources. */
import ts from 'typescript';

/** A function that an entry exports, or that an exported object or class has. */
export interface PublicFunction {
  /** For instance `negotiate`, `charts.trust`, `StepCommand.run`. */
  readonly name: string;
  /** Where its documentation stands. */
  readonly symbol: ts.Symbol;
  readonly signature: ts.Signature;
}

/** What a program tells of its public functions. `isOurs` says whether a declaration is of this project. */
export function publicFunctions(
  program: ts.Program,
  entries: readonly string[],
  isOurs: (node: ts.Node) => boolean,
): PublicFunction[] {
  const checker = program.getTypeChecker();
  const found = new Map<ts.Symbol, PublicFunction>();
  const add = (name: string, symbol: ts.Symbol): boolean => {
    const declaration = symbol.valueDeclaration;
    if (declaration === undefined || !isOurs(declaration)) return true;
    const [signature] = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
    if (signature === undefined) return false;
    if (!found.has(symbol)) found.set(symbol, { name, symbol, signature });
    return true;
  };
  for (const entry of entries)
    for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!)) {
      const symbol = resolved(checker, exported);
      const declaration = symbol.valueDeclaration;
      if (declaration === undefined || add(exported.name, symbol)) continue;
      const own = ts.isClassDeclaration(declaration)
        ? declaration.members.flatMap((member) =>
            ts.isMethodDeclaration(member) ? [checker.getSymbolAtLocation(member.name)!] : [],
          )
        : checker.getTypeOfSymbolAtLocation(symbol, declaration).getProperties();
      for (const property of own) add(`${exported.name}.${property.name}`, valueOf(checker, property));
    }
  return [...found.values()];
}

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);

/** What a property of an object names: of `{ trust }` the function `trust`. */
function valueOf(checker: ts.TypeChecker, property: ts.Symbol): ts.Symbol {
  const declaration = property.valueDeclaration;
  const named =
    declaration !== undefined && ts.isShorthandPropertyAssignment(declaration)
      ? checker.getShorthandAssignmentValueSymbol(declaration)
      : undefined;
  return named === undefined ? property : resolved(checker, named);
}

/**
 * Finds the functions of the project that can throw: those with a `throw` that no `catch` around it takes, and those
 * that call one of them. A call by way of a value or an interface is not followed.
 *
 * @returns Whether the function of a declaration is one of them.
 */
export function throwing(
  program: ts.Program,
  isOurs: (node: ts.Node) => boolean,
): (declaration: ts.Node | undefined) => boolean {
  const checker = program.getTypeChecker();
  const known = new Map<ts.Node, boolean>();
  const bodyOf = (node: ts.Node): ts.Node | undefined =>
    ts.isFunctionLike(node)
      ? (node as ts.FunctionLikeDeclaration).body
      : ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isFunctionLike(node.initializer)
        ? (node.initializer as ts.ArrowFunction).body
        : undefined;
  const throws = (declaration: ts.Node | undefined): boolean => {
    const body = declaration === undefined || !isOurs(declaration) ? undefined : bodyOf(declaration);
    if (body === undefined) return false;
    const before = known.get(body);
    if (before !== undefined) return before;
    // A function that calls itself throws only by what else it does.
    known.set(body, false);
    known.set(body, reaches(body));
    return known.get(body)!;
  };
  const reaches = (node: ts.Node): boolean => {
    if (ts.isThrowStatement(node)) return true;
    if (ts.isTryStatement(node) && node.catchClause !== undefined)
      return reaches(node.catchClause.block) || (node.finallyBlock !== undefined && reaches(node.finallyBlock));
    if (ts.isCallExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.expression);
      if (symbol !== undefined && throws(resolved(checker, symbol).valueDeclaration)) return true;
    }
    return ts.forEachChild(node, reaches) ?? false;
  };
  return throws;
}

/** Optional options of a function whose documentation names no default: `runs of simulate`. */
export function optionsWithoutDefault(
  program: ts.Program,
  { signature, symbol, name }: PublicFunction,
  isOurs: (node: ts.Node) => boolean,
): string[] {
  const checker = program.getTypeChecker();
  return signature.parameters.flatMap((parameter, n) => {
    const declaration = parameter.valueDeclaration as ts.ParameterDeclaration;
    if (parameter.name !== 'options' && !ts.isObjectBindingPattern(declaration.name)) return [];
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, declaration));
    const said = ts.displayPartsToString(symbol.getJsDocTags(checker).filter((tag) => tag.name === 'param')[n]?.text);
    return type
      .getProperties()
      .filter(
        ({ flags, declarations }) => (flags & ts.SymbolFlags.Optional) !== 0 && declarations?.every(isOurs) === true,
      )
      .filter((option) => {
        const tagged = option.getJsDocTags(checker).some((tag) => tag.name === 'defaultValue');
        const inline = option.declarations!.some((node) => ts.findAncestor(node, ts.isParameter) !== undefined);
        return !tagged && !(inline && new RegExp(`\`${option.name}\`:(?:(?!\`\\w+\`:)[^])*\\bdefault\\b`).test(said));
      })
      .map((option) => `${option.name} of ${name}`);
  });
}
