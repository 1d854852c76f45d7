/** A number in an attribute of an element. */
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';

/** The number; or null, with a problem, where it is missing, not a finite number, or not whole though it should be. */
export function numberIn(
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
