/** Writes scenarios as GENIUS XML: a domain and two profiles. */
import { asScenario } from '../read/read.ts';
import type { Option, Scenario, SideSpec } from '../read/scenario.ts';
import { valuesOf } from '../read/values.ts';

/** A scenario as GENIUS XML. */
export interface GeniusTexts {
  /** The text of the domain. */
  readonly domain: string;
  /** The texts of the vendor's and the client's profiles. */
  readonly profiles: readonly [vendor: string, client: string];
}

/**
 * Writes the issues, goals, walk-away values and discounts of a scenario as GENIUS XML. `fromGenius` reads the same
 * utilities of every package from these files. The format has no place for break points, rivals, trust and the other
 * parts of a scenario, so they are omitted.
 *
 * An issue is named by its label, or by its key where another issue has the same label or the label is blank. An issue
 * becomes an integer issue where its options are consecutive whole numbers and its values are clipped lines for both
 * sides; every other issue becomes a discrete issue whose options are texts.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @returns The text of the domain and of both profiles, the vendor's first.
 * @throws ScenarioError for a bad scenario.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { toGenius } from 'dealbreaker/genius';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(toGenius(scenario).domain.split('\n')[0]); // <?xml version="1.0" encoding="UTF-8"?>
 * ```
 */
export function toGenius(scenario: Scenario): GeniusTexts {
  const read = asScenario(scenario);
  const keys = Object.keys(read.issues);
  const labels = keys.map((key) => read.issues[key]!.label);
  const names = keys.map((key, k) =>
    labels.indexOf(labels[k]!) === labels.lastIndexOf(labels[k]!) && labels[k]!.trim() !== '' ? labels[k]! : key,
  );
  const issues = keys.map((key, k): Issue => {
    const { options } = read.issues[key]!;
    const values = [read.vendor, read.client].map((side) => valuesOf(read.issues[key]!, side.goals[key]!.values));
    const lines = values.map((list) => (consecutive(options) ? clippedLine(list) : null));
    return { key, name: names[k]!, options, values, lines: lines.includes(null) ? null : (lines as Line[]) };
  });
  const domain = [
    '<negotiation_template>',
    `<utility_space number_of_issues="${issues.length}">`,
    `<objective index="0" name="${xml(read.title)}" description="" type="objective" etype="objective">`,
    ...issues.flatMap((issue, k) =>
      issueText(
        issue,
        k,
        issue.lines === null
          ? issue.options.map((option, o) => `<item index="${o + 1}" value="${xml(String(option))}"/>`)
          : [],
      ),
    ),
    '</objective>',
    '</utility_space>',
    '</negotiation_template>',
  ];
  const profile = (side: SideSpec, s: 0 | 1): string =>
    file([
      '<utility_space>',
      `<objective index="0" name="${xml(read.title)}" description="" type="objective" etype="objective">`,
      ...weightsOf(side, issues, s).map((weight, k) => `<weight index="${k + 1}" value="${weight}"/>`),
      ...issues.flatMap((issue, k) => issueText(issue, k, evaluations(issue, s))),
      '</objective>',
      `<discount_factor value="${side.discount ?? 1}"/>`,
      `<reservation value="${side.walkAway}"/>`,
      '</utility_space>',
    ]);
  return { domain: file(domain), profiles: [profile(read.vendor, 0), profile(read.client, 1)] };
}

type Line = { readonly slope: number; readonly offset: number };
interface Issue {
  readonly key: string;
  readonly name: string;
  readonly options: readonly Option[];
  /** The values of the options to the vendor and to the client. */
  readonly values: readonly (readonly number[])[];
  /** The lines of both sides; null where one side's values are no clipped line. */
  readonly lines: readonly Line[] | null;
}

function issueText({ name, options, lines }: Issue, k: number, inner: readonly string[]): string[] {
  const kind = lines === null ? 'discrete' : 'integer';
  const bounds = lines === null ? '' : ` lowerbound="${options[0]}" upperbound="${options.at(-1)}"`;
  return [
    `<issue index="${k + 1}" name="${xml(name)}" type="${kind}" etype="${kind}" vtype="${kind}"${bounds}>`,
    ...inner,
    '</issue>',
  ];
}

function evaluations({ options, values, lines }: Issue, side: 0 | 1): string[] {
  if (lines === null)
    return options.map(
      (option, o) => `<item index="${o + 1}" value="${xml(String(option))}" evaluation="${values[side]![o]}"/>`,
    );
  return [`<evaluator ftype="linear" slope="${lines[side]!.slope}" offset="${lines[side]!.offset}"/>`];
}

/** GENIUS divides evaluations by the largest of their issue, so each weight is multiplied by the largest value. */
function weightsOf(side: SideSpec, issues: readonly Issue[], s: 0 | 1): number[] {
  const { scale = 1 } = side;
  const weights = issues.map(({ key }) => side.goals[key]!.weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  return issues.map(({ values, lines }, k) => {
    const most = lines === null ? values[s]!.reduce((a, b) => Math.max(a, b)) : 1;
    const weight = Math.abs(sum - scale) <= 1e-9 * scale ? weights[k]! : (weights[k]! / sum) * scale;
    return weight * (most === 0 ? 1 : most);
  });
}

/**
 * Fits a clipped line, as GENIUS writes the values of an integer issue: value n is clip(slope·n + offset, 0, 1) to
 * within 1e-14. Null where the values are no such line.
 */
function clippedLine(values: readonly number[]): Line | null {
  const inner = values.flatMap((value, n) => (value > 0 && value < 1 ? [n] : []));
  const [first, last] = inner.length > 1 ? [inner[0]!, inner.at(-1)!] : [0, values.length - 1];
  const slope = (values[last]! - values[first]!) / (last - first);
  const offset = values[first]! - slope * first;
  return values.every((value, n) => Math.abs(Math.min(1, Math.max(0, slope * n + offset)) - value) <= 1e-14)
    ? { slope, offset }
    : null;
}

const consecutive = (options: readonly Option[]): boolean =>
  options.length > 1 && options.every((option, o) => Number.isSafeInteger(option) && option === Number(options[0]) + o);

const file = (lines: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
// XML cannot hold other control characters and lone surrogates; the replacement character stands for them.
const xml = (text: string): string =>
  text
    .replace(/[&<>"\n\r\t]/g, (letter) => ENTITIES[letter]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
