/**
 * Reads the issues of a GENIUS XML domain in the order of the file. Objectives may nest. An issue or an option that is
 * there twice counts once. A real issue becomes a list of equally distant numbers.
 */
import { MAX_ISSUES, MAX_OPTIONS } from '../read/limits.ts';
import type { GeniusDomain, GeniusIssue } from './domain.ts';
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';
import { inside, numericAttribute, withoutCopies } from './xml.ts';

/**
 * Reads a GENIUS domain.
 *
 * @param root - The file.
 * @param steps - The number of steps between the bounds of a real issue; it gets one option more.
 * @param report - Takes every fault; the result is usable only where there is none.
 * @param notes - Takes a sentence for everything that is read in another way than it is written.
 */
export function xmlDomain(root: XmlElement, steps: number, report: ProblemReporter, notes: string[]): GeniusDomain {
  const found = withoutCopies(inside(root, 'issue'));
  if (found.length === 0)
    report(
      root.line,
      `<${root.name}> holds no <issue>`,
      'give a GENIUS domain: <negotiation_template> with its <objective> and <issue>s',
    );
  if (found.length > MAX_ISSUES) {
    report(root.line, `it has ${found.length} issues`, `use at most ${MAX_ISSUES}`);
    return { title: '', issues: [] };
  }
  const issues = found.map((element) => issueIn(element, steps, report, notes)).filter((issue) => issue !== null);
  const taken = new Set<number>();
  for (const { index, line } of issues) {
    if (index === null) continue;
    if (taken.has(index)) report(line, `the index ${index} is there twice`, 'give every issue an index of its own');
    taken.add(index);
  }
  const title = inside(root, 'objective')[0]?.attributes['name'] ?? '';
  return { title: title === 'root' ? '' : title, issues };
}

function issueIn(element: XmlElement, steps: number, report: ProblemReporter, notes: string[]): GeniusIssue | null {
  const { attributes, line } = element;
  const { name } = attributes;
  if (name === undefined || name.trim() === '') {
    report(line, 'the issue has no name', 'write name="…"');
    return null;
  }
  const index = attributes['index'] === undefined ? null : numericAttribute(element, 'index', report, true);
  const kind = kindOf(element);
  if (kind === 'discrete') return { name, index, options: texts(element, report, notes), line };
  if (kind === 'integer') return { name, index, options: wholes(element, report), line };
  if (kind === 'real') return { name, index, options: stepped(element, steps, report, notes), line };
  report(line, `"${name}" is of an unknown kind, "${kind}"`, 'use a discrete, integer or real issue');
  return null;
}

/** The kinds of issues in GENIUS. */
const KINDS = ['discrete', 'integer', 'real'];

/** Returns the kind of an issue as the file names it; where it names none of GENIUS, discrete if it has items. */
function kindOf(element: XmlElement): string {
  const { vtype, type, etype } = element.attributes;
  const said = (vtype ?? type ?? etype)?.toLowerCase();
  if (said !== undefined && KINDS.includes(said)) return said;
  return element.children.some(({ name }) => name === 'item') ? 'discrete' : (said ?? 'integer');
}

function texts(element: XmlElement, report: ProblemReporter, notes: string[]): string[] {
  const items = element.children.filter((child) => child.name === 'item');
  const { name } = element.attributes;
  if (items.length === 0) report(element.line, `"${name}" has no items`, 'add <item value="…"/>');
  if (items.length > MAX_OPTIONS)
    report(element.line, `"${name}" has ${items.length} items`, `use at most ${MAX_OPTIONS}`);
  const options = new Set<string>();
  for (const {
    attributes: { value },
    line,
  } of items) {
    if (value === undefined || value === '') report(line, 'the item has no value', 'write value="…"');
    else if (value.length > 200) report(line, `the value has ${value.length} characters`, 'use at most 200');
    else if (options.has(value)) notes.push(`The option "${value}" of "${name}" is in the file twice and counts once.`);
    options.add(value ?? '');
  }
  return [...options];
}

/** Lists `steps + 1` equally distant numbers from the lower to the upper bound of a real issue. */
function stepped(element: XmlElement, steps: number, report: ProblemReporter, notes: string[]): number[] {
  const bounds = boundsOf(element, report, false);
  if (bounds === null) return [];
  const [low, high] = bounds;
  if (high < low) {
    report(element.line, `the upper bound ${high} is below the lower bound ${low}`, 'turn them round');
    return [];
  }
  const numbers = Array.from({ length: steps + 1 }, (_, i) => decimal(low + ((high - low) * i) / steps));
  const options = [...new Set(numbers)];
  notes.push(
    `"${element.attributes['name']}" takes every number from ${low} to ${high} in the file; here it has ` +
      `${options.length} options, in ${steps} steps.`,
  );
  return options;
}

/** Rounds a number to 12 digits, so that 0.1 + 0.2 is written 0.3. */
const decimal = (x: number): number => Number(x.toPrecision(12));

function wholes(element: XmlElement, report: ProblemReporter): number[] {
  const bounds = boundsOf(element, report);
  if (bounds === null) return [];
  const [low, high] = bounds;
  if (high < low) report(element.line, `the upper bound ${high} is below the lower bound ${low}`, 'turn them round');
  else if (high - low >= MAX_OPTIONS)
    report(element.line, `"${element.attributes['name']}" has ${high - low + 1} values`, `use at most ${MAX_OPTIONS}`);
  else return Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return [];
}

/**
 * Reads the bounds of an integer or real issue from the issue itself or from a <range> inside it; null, with a problem,
 * where they are missing, or where they must be whole and are not.
 */
export function boundsOf(element: XmlElement, report: ProblemReporter, whole = true): [number, number] | null {
  const holder = element.children.find(({ name }) => name === 'range') ?? element;
  const low = numericAttribute(holder, 'lowerbound', report, whole);
  const high = numericAttribute(holder, 'upperbound', report, whole);
  return low === null || high === null ? null : [low, high];
}
