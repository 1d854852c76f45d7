/**
 * The part of mathjs's parser that formulas of a scenario use, for the page alone: the build of the page puts it in the
 * place of mathjs, which is thirty times as large. It makes the same tree; test/page/small.test.ts compares what comes
 * of it. Precedence, from the lowest: conditional, comparison, sum, product, implicit product, sign, power.
 */

import { DealbreakerError, problem } from '../../kernel/problems.ts';

/** The error whose message the reader of formulas tells, as it tells that of mathjs. */
const unparsed = (what: string): DealbreakerError =>
  new DealbreakerError([problem('formula', what, 'write it anew')], what);

/** A node as `scenario/read/formula.ts` reads it. */
interface Node {
  readonly type: string;
  readonly value?: number | undefined;
  readonly name?: string;
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
  readonly fn?: unknown;
  readonly args?: readonly Node[];
  readonly isPercentage?: boolean;
}

interface Token {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly at: number;
  readonly kind: 'number' | 'name' | 'sign' | 'end';
}

/** A number, as far as no `./`, `.*` or `.^` begins at its point; a name; a sign. */
const NUMBER = /((?:\d+(?:\.(?![*/^])\d*)?|\.\d+)(?:[eE][+-]?\d+)?)/u;
const NAME = /([\p{L}_$][\p{L}\d_$]*)/u;
const SIGN = /(<=|>=|==|!=|\.[*/^]|[-+*/^()<>?:,%!])/u;
const TOKEN = new RegExp(`\\s*(?:${NUMBER.source}|${NAME.source}|${SIGN.source}|(\\S))`, 'uy');

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [, number, name, sign, other] = found;
    const word = number ?? name ?? sign ?? other!;
    const at = TOKEN.lastIndex - word.length + 1;
    if (other !== undefined) throw unparsed(`Syntax error in part "${text.slice(at - 1)}" (char ${at})`);
    tokens.push({ text: word, at, kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign' });
  }
  return [...tokens, { text: '', at: text.length + 1, kind: 'end' }];
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '<': 'smaller',
  '<=': 'smallerEq',
  '>': 'larger',
  '>=': 'largerEq',
  '==': 'equal',
  '!=': 'unequal',
};
const SUMS: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract' };
const PRODUCTS: Readonly<Record<string, string>> = { '*': 'multiply', '/': 'divide', '%': 'mod' };
const SIGNS: Readonly<Record<string, string>> = { '-': 'unaryMinus', '+': 'unaryPlus' };

const operator = (fn: string, ...args: Node[]): Node => ({ type: 'OperatorNode', fn, args });

/** Parses a formula. Throws DealbreakerError where it is none. */
function parse(text: string): Node {
  const tokens = tokensOf(text);
  let place = 0;
  const now = (): Token => tokens[place]!;
  const fail = (what: string): never => {
    throw unparsed(`${what} (char ${now().at})`);
  };
  const takes = (sign: string): boolean => {
    if (now().kind !== 'sign' || now().text !== sign) return false;
    place += 1;
    return true;
  };
  /** Takes a sign of a table and returns the name of its operator; null for another one. */
  const takeIn = (table: Readonly<Record<string, string>>): string | null => {
    const { kind, text: sign } = now();
    if (kind !== 'sign' || !Object.hasOwn(table, sign)) return null;
    place += 1;
    return table[sign]!;
  };

  const conditional = (): Node => {
    const condition = comparison();
    if (!takes('?')) return condition;
    const trueExpr = conditional();
    if (!takes(':')) fail('False part of conditional expression expected');
    return { type: 'ConditionalNode', condition, trueExpr, falseExpr: conditional() };
  };
  const comparison = (): Node => {
    const left = sum();
    const fn = takeIn(COMPARISONS);
    if (fn === null) return left;
    const right = sum();
    // A chain such as 1 < x < 2 is something of its own, which formulas do not have.
    if (takeIn(COMPARISONS) === null) return operator(fn, left, right);
    do sum();
    while (takeIn(COMPARISONS) !== null);
    return { type: 'RelationalNode' };
  };
  /** A percentage that is added is one of what it is added to. */
  const sum = (): Node => {
    let left = product();
    for (let fn = takeIn(SUMS); fn !== null; fn = takeIn(SUMS)) {
      const right = product();
      left = operator(fn, left, right.isPercentage === true ? operator('multiply', left, right) : right);
    }
    return left;
  };
  const product = (): Node => {
    let left = implicitProduct();
    for (let fn = takeIn(PRODUCTS); fn !== null; fn = takeIn(PRODUCTS)) left = operator(fn, left, implicitProduct());
    return left;
  };
  /** Whether a factor follows without a sign: `2 x`, `2 (x + 1)`, `(x) 2`; a number not after one or an operator. */
  const hasFactor = (last: Node): boolean => {
    const { kind, text: word } = now();
    if (kind === 'name' || (kind === 'sign' && word === '(')) return true;
    if (kind !== 'number' || last.type === 'ConstantNode') return false;
    return last.type !== 'OperatorNode' || last.fn === 'factorial';
  };
  const implicitProduct = (): Node => {
    let last = fraction();
    let left = last;
    while (hasFactor(last)) {
      last = fraction();
      left = operator('multiply', left, last);
    }
    return left;
  };
  /** A fraction of plain numbers binds before an implicit product: `1/2 x` is half of x. */
  const fraction = (): Node => {
    let left = percentage();
    let last = left;
    for (;;) {
      const [slash, number, after] = tokens.slice(place, place + 3);
      const plain = last.type === 'OperatorNode' && String(last.fn).startsWith('unary') ? last.args![0]! : last;
      const binds = plain.type === 'ConstantNode' && slash?.text === '/' && number?.kind === 'number';
      if (!binds || !(after?.kind === 'name' || after?.text === '(')) return left;
      place += 1;
      last = percentage();
      left = operator('divide', left, last);
    }
  };
  /** `50%` where no number follows; else the sign is a remainder. */
  const percentage = (): Node => {
    const node = sign();
    if (now().text !== '%') return node;
    const { kind, text: after } = tokens[place + 1]!;
    if (kind === 'number' || kind === 'name' || (kind === 'sign' && '+-('.includes(after))) return node;
    place += 1;
    return { ...operator('divide', node, { type: 'ConstantNode', value: 100 }), isPercentage: true };
  };
  const sign = (): Node => {
    const fn = takeIn(SIGNS);
    return fn === null ? power() : operator(fn, sign());
  };
  const power = (): Node => {
    const base = postfix();
    return takes('^') ? operator('pow', base, sign()) : base;
  };
  const postfix = (): Node => {
    let node = value();
    while (takes('!')) node = operator('factorial', node);
    return node;
  };
  const value = (): Node => {
    const { kind, text: word } = now();
    if (kind === 'number') {
      place += 1;
      return { type: 'ConstantNode', value: Number(word) };
    }
    if (kind === 'name') {
      place += 1;
      return takes('(') ? call(word) : { type: 'SymbolNode', name: word };
    }
    if (!takes('(')) return fail(kind === 'end' ? 'Unexpected end of expression' : 'Value expected');
    const content = conditional();
    if (!takes(')')) fail('Parenthesis ) expected');
    return { type: 'ParenthesisNode', content };
  };
  const call = (name: string): Node => {
    const args: Node[] = [];
    if (!takes(')')) {
      do args.push(conditional());
      while (takes(','));
      if (!takes(')')) fail('Parenthesis ) expected');
    }
    return { type: 'FunctionNode', fn: { name }, args };
  };

  if (now().kind === 'end') return { type: 'ConstantNode', value: undefined };
  const tree = conditional();
  const { kind, text: left } = now();
  if (kind === 'end') return tree;
  return fail(kind === 'sign' ? `Unexpected operator ${left}` : `Unexpected part "${left}"`);
}

/** As mathjs makes its functions of their dependencies. */
export const create = (dependencies: object): object => dependencies;
export const parseDependencies = { parse };
