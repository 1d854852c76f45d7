/**
 * Compiles value formulas in `x`. mathjs parses the text, and this file reads the tree; mathjs evaluates nothing. A
 * formula may hold numbers, x, arithmetic, comparisons and the functions of `FUNCTIONS`. No other file imports mathjs.
 */
import { create, parseDependencies } from 'mathjs/number';
import type { FactoryFunctionMap, MathNode } from 'mathjs';
import { exp, ln, pow } from '../../kernel/math.ts';
import type { DealbreakerError } from '../../kernel/problems.ts';
import { inputError } from '../../kernel/problems.ts';

/** Characters of a formula, at most. */
const LONGEST = 200;
/** Levels of brackets, at most. */
const DEEPEST = 20;
const FUNCTIONS: Readonly<Record<string, { arity: [number, number]; run: (...numbers: number[]) => number }>> = {
  abs: { arity: [1, 1], run: Math.abs },
  sqrt: { arity: [1, 1], run: Math.sqrt },
  exp: { arity: [1, 1], run: exp },
  log: { arity: [1, 1], run: ln },
  pow: { arity: [2, 2], run: pow },
  min: { arity: [1, 20], run: Math.min },
  max: { arity: [1, 20], run: Math.max },
};
const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow,
  smaller: (a, b) => Number(a < b),
  smallerEq: (a, b) => Number(a <= b),
  larger: (a, b) => Number(a > b),
  largerEq: (a, b) => Number(a >= b),
};
const ALLOWED = `use numbers, x, + - * / ^ ( ), comparisons with ? and :, and ${Object.keys(FUNCTIONS).join(', ')}`;

/** Returns the error for a formula that does not parse or uses what is not allowed. */
const formulaError = (what: string, mend = ALLOWED): DealbreakerError => inputError('formula', what, mend);

type Formula = (x: number) => number;
let parser: ((text: string) => MathNode) | undefined;

/**
 * Compiles a formula.
 *
 * @param text - A formula in `x`, of at most 200 characters and 20 levels of brackets; `log` is the natural logarithm.
 * @returns The function that the formula describes.
 * @throws DealbreakerError where the formula does not parse or uses what is not allowed.
 */
export function compileFormula(text: string): Formula {
  if (text.length > LONGEST) throw formulaError(`the formula has ${text.length} characters`, `use at most ${LONGEST}`);
  if (depthOf(text) > DEEPEST)
    throw formulaError(`the formula is nested more than ${DEEPEST} deep`, 'use fewer brackets');
  parser ??= (create(parseDependencies as FactoryFunctionMap) as { parse: (text: string) => MathNode }).parse;
  let tree: MathNode;
  try {
    tree = parser(text);
  } catch (error) {
    throw formulaError(`the formula does not parse (${error instanceof Error ? error.message : 'unknown reason'})`);
  }
  return compile(tree);
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if ('([{'.includes(letter)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(letter)) depth -= 1;
  }
  return deepest;
}

/** The fields of a mathjs node that this file reads. */
type Read = {
  type: string;
  value?: unknown;
  name?: string;
  content?: MathNode;
  condition?: MathNode;
  trueExpr?: MathNode;
  falseExpr?: MathNode;
  fn?: unknown;
  args?: MathNode[];
};

function compile(tree: MathNode): Formula {
  const node = tree as unknown as Read;
  if (node.type === 'ParenthesisNode') return compile(node.content!);
  if (node.type === 'ConstantNode' && typeof node.value === 'number') {
    const { value } = node;
    return () => value;
  }
  if (node.type === 'SymbolNode') {
    if (node.name === 'x') return (x) => x;
    throw formulaError(`the formula uses "${String(node.name)}"`);
  }
  if (node.type === 'ConditionalNode') {
    const [test, then, otherwise] = [node.condition!, node.trueExpr!, node.falseExpr!].map(compile) as [
      Formula,
      Formula,
      Formula,
    ];
    return (x) => (test(x) !== 0 ? then(x) : otherwise(x));
  }
  if (node.type === 'OperatorNode') return operator(node);
  if (node.type === 'FunctionNode') return call(node);
  throw formulaError(
    `the formula has ${node.type.replace('Node', '').toLowerCase() || 'something'} in it, which is not arithmetic`,
  );
}

function operator(node: Read): Formula {
  const name = String(node.fn);
  const [first, second] = node.args!.map(compile) as [Formula, Formula];
  if (name === 'unaryMinus') return (x) => -first(x);
  if (name === 'unaryPlus') return first;
  const run = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (run === undefined || node.args!.length !== 2) throw formulaError(`the formula uses the operator "${name}"`);
  return (x) => run(first(x), second(x));
}

function call(node: Read): Formula {
  const name = String((node.fn as { name?: string } | undefined)?.name ?? '');
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) throw formulaError(`the formula calls "${name}"`);
  const args = node.args!.map(compile);
  if (args.length < known.arity[0] || args.length > known.arity[1])
    throw formulaError(
      `"${name}" takes ${known.arity[0]} ${known.arity[1] > known.arity[0] ? 'or more numbers' : 'number(s)'}`,
    );
  return (x) => known.run(...args.map((arg) => arg(x)));
}
