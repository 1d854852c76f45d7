/**
 * Parses XML to elements with their lines. No other file imports the parser. Documents that declare entities or refer
 * to other files are refused before they are parsed. A bare & stands for itself, as in GENIUS.
 */
import { parseXml, XmlElement as ParsedElement, XmlError } from '@rgrove/parse-xml';
import type { ProblemReporter } from './report.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The line on which it starts, from 1. */
  readonly line: number;
}

/** A & that starts no reference. */
const BARE_AMPERSAND = /&(?!#\d+;|#x[\da-f]+;|[A-Za-z_:][\w.:-]*;)/gi;

/** Parses a document and returns its root; null, with a problem, where it cannot be read. */
export function readXml(text: string, report: ProblemReporter): XmlElement | null {
  const doctype = declarations(text);
  if (doctype !== null) {
    report(
      lineAt(text, doctype),
      'its DOCTYPE declares entities or points to another file',
      'take the DOCTYPE out; a domain needs none',
    );
    return null;
  }
  const mended = text.replace(BARE_AMPERSAND, '&amp;');
  try {
    const { root } = parseXml(mended, { includeOffsets: true });
    return root === null ? null : withLines(root, mended);
  } catch (error) {
    if (error instanceof XmlError)
      report(
        error.line,
        `it is not XML (${error.message.split(' (line')[0]!})`,
        /entity/i.test(error.message) ? 'write &amp; for a & that stands for itself' : 'mend the file there',
      );
    else if (error instanceof RangeError)
      report(null, 'it is nested too deeply', 'a domain needs no more than a few levels');
    else throw error;
    return null;
  }
}

/**
 * Returns where a DOCTYPE starts that has more than a name; null where there is none. Only space, comments and
 * instructions may stand before it.
 */
function declarations(text: string): number | null {
  const before = /\s+|<\?[^]*?\?>|<!--[^]*?-->/y;
  let at = 0;
  while (before.test(text)) at = before.lastIndex;
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null;
  const end = text.slice(at).search(/[[>]/);
  const head = end < 0 ? text.slice(at) : text.slice(at, at + end + 1);
  return head.endsWith('[') || /["']/.test(head) ? at : null;
}

function withLines(root: ParsedElement, text: string): XmlElement {
  let [line, counted] = [1, 0];
  const convert = (element: ParsedElement): XmlElement => {
    // Elements arrive in the order in which they start, so the loop counts each line once.
    for (; counted < element.start; counted++) if (text.charCodeAt(counted) === 10) line += 1;
    const start = line;
    const children = element.children
      .filter((child): child is ParsedElement => child instanceof ParsedElement)
      .map(convert);
    return { name: element.name, attributes: element.attributes, children, line: start };
  };
  return convert(root);
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Returns the elements of a name inside an element, at any depth, in the order of the file. */
export const inside = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...inside(child, name)]);

/** Returns the elements without those that say exactly what an earlier one says. */
export function withoutCopies(elements: readonly XmlElement[]): XmlElement[] {
  const said = new Set<string>();
  return elements.filter((element) => {
    const text = JSON.stringify(element, (key, value: unknown) => (key === 'line' ? undefined : value));
    return !said.has(text) && said.add(text);
  });
}

/**
 * Reads a number from an attribute of an element.
 *
 * @returns The number; null, with a problem, where the attribute is missing, is no finite number, or must be a whole
 * number and is not.
 */
export function numericAttribute(
  { name, attributes, line }: XmlElement,
  attribute: string,
  report: ProblemReporter,
  whole = false,
): number | null {
  const text = attributes[attribute]?.trim();
  if (text === undefined || text === '') {
    report(line, `<${name}> lacks ${attribute}`, `write ${attribute}="…" with a${whole ? ' whole' : ''} number`);
    return null;
  }
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (Number.isFinite(number) && (!whole || Number.isSafeInteger(number))) return number;
  report(line, `${attribute}="${text.slice(0, 40)}" is not a${whole ? ' whole' : ''} number`, 'write a number');
  return null;
}
