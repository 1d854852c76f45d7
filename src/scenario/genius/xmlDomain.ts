/** Reads the issues of a GENIUS XML domain in the order of the file. Objectives may nest. */
import { MAX_ISSUES, MAX_OPTIONS } from '../read/limits.ts';
import type { GeniusDomain, GeniusIssue } from './domain.ts';
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';
import { inside, numericAttribute } from './xml.ts';

/** Reads a GENIUS domain. Every fault goes to `report`; the result is usable only where there is none. */
export function xmlDomain(root: XmlElement, report: ProblemReporter): GeniusDomain {
  const found = inside(root, 'issue');
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
  const issues = found.map((element) => issueIn(element, report)).filter((issue) => issue !== null);
  const seen = new Set<number>();
  for (const { index, line } of issues) {
    if (index === null) continue;
    if (seen.has(index)) report(line, `the index ${index} is there twice`, 'give every issue an index of its own');
    seen.add(index);
  }
  const title = inside(root, 'objective')[0]?.attributes['name'] ?? '';
  return { title: title === 'root' ? '' : title, issues };
}

function issueIn(element: XmlElement, report: ProblemReporter): GeniusIssue | null {
  const { attributes, line } = element;
  const { name } = attributes;
  if (name === undefined || name.trim() === '') {
    report(line, 'the issue has no name', 'write name="…"');
    return null;
  }
  const index = attributes['index'] === undefined ? null : numericAttribute(element, 'index', report, true);
  const kind = kindOf(element);
  if (kind === 'discrete') return { name, index, options: texts(element, report), line };
  if (kind === 'integer') return { name, index, options: wholes(element, report), line };
  report(
    line,
    kind === 'real'
      ? `"${name}" is a real issue, which has no list of options`
      : `"${name}" is of an unknown kind, "${kind}"`,
    'use a discrete issue with items, or an integer issue with bounds',
  );
  return null;
}

/** Returns the kind of an issue as the file names it; else discrete where it has items, else integer. */
function kindOf(element: XmlElement): string {
  const { vtype, type, etype } = element.attributes;
  const said = (vtype ?? type ?? etype)?.toLowerCase();
  return said ?? (element.children.some(({ name }) => name === 'item') ? 'discrete' : 'integer');
}

function texts(element: XmlElement, report: ProblemReporter): string[] {
  const items = element.children.filter((child) => child.name === 'item');
  const { name } = element.attributes;
  if (items.length === 0) report(element.line, `"${name}" has no items`, 'add <item value="…"/>');
  if (items.length > MAX_OPTIONS)
    report(element.line, `"${name}" has ${items.length} items`, `use at most ${MAX_OPTIONS}`);
  const seen = new Set<string>();
  for (const {
    attributes: { value },
    line,
  } of items) {
    if (value === undefined || value === '') report(line, 'the item has no value', 'write value="…"');
    else if (value.length > 200) report(line, `the value has ${value.length} characters`, 'use at most 200');
    else if (seen.has(value)) report(line, `"${value}" is there twice`, 'leave one out');
    seen.add(value ?? '');
  }
  return [...seen];
}

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
 * Reads the bounds of an integer issue from the issue itself or from a <range> inside it; null, with a problem, where
 * they are missing.
 */
export function boundsOf(element: XmlElement, report: ProblemReporter): [number, number] | null {
  const holder = element.children.find(({ name }) => name === 'range') ?? element;
  const low = numericAttribute(holder, 'lowerbound', report, true);
  const high = numericAttribute(holder, 'upperbound', report, true);
  return low === null || high === null ? null : [low, high];
}
