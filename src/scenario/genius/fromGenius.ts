/** Scenarios from the files of the negotiation competitions: GENIUS XML and GeniusWeb JSON. */
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readScenario } from '../read.ts';
import type { Scenario } from '../scenario.ts';
import type { GeniusDomain, GeniusProfile } from './domain.ts';
import type { Json } from './json.ts';
import { readJson } from './json.ts';
import { keysFor } from './keys.ts';
import type { Report } from './report.ts';
import { reportOn } from './report.ts';
import { textOf } from './text.ts';
import { webDomain } from './webDomain.ts';
import { webProfile } from './webProfile.ts';
import type { XmlElement } from './xml.ts';
import { readXml } from './xml.ts';
import { xmlDomain } from './xmlDomain.ts';
import { xmlProfile } from './xmlProfile.ts';

export interface GeniusFiles {
  /** The domain: XML or JSON, as text or as bytes. At most 10 million characters. */
  readonly domain: string | Uint8Array;
  /** Two profiles or more. */
  readonly profiles: readonly (string | Uint8Array)[];
  /** Which profiles become vendor and client, counted from 0; default [0, 1]. */
  readonly sides?: readonly [vendor: number, client: number];
  /** What the sides are called; default the profiles' own names, else "vendor" and "client". */
  readonly names?: readonly [vendor: string, client: string];
  /** Default the domain's own name, else "Imported domain". */
  readonly title?: string;
  /** Rounds of the talks; default 50. */
  readonly rounds?: number;
  /** What the files are called in problems; default "domain", "profiles.0", "profiles.1" … */
  readonly files?: { readonly domain: string; readonly profiles: readonly string[] };
}

/**
 * A scenario with the domain's issues and the goals, the walk-away value (reservation) and the discount of two profiles; all else is default, and both open at their best package. Utilities are as in the files: GENIUS scales evaluations by the largest of their issue and leaves weights as they are
 * (where these do not sum to 1, the side gets a `scale`). The discount is kept but not applied. Integer issues and number ranges become lists of numbers, at most 10,000 long; real issues are refused.
 * Issue keys are made from the names, which stay as labels. Throws ScenarioError with every problem of the files, with lines where the parser knows them.
 */
export function fromGenius(input: GeniusFiles): Scenario {
  const problems: Problem[] = [];
  const { profiles, sides = [0, 1] } = input;
  const named = { domain: input.files?.domain ?? 'domain', profiles: profiles.map((_, i) => input.files?.profiles[i] ?? `profiles.${i}`) };
  if (profiles.length < 2) throw new ScenarioError([{ path: 'profiles', what: `there ${profiles.length === 1 ? 'is 1 profile' : 'is no profile'}`, mend: 'give two or more' }]);
  for (const side of sides) if (profiles[side] === undefined) problems.push({ path: 'sides', what: `there is no profile ${String(side)}`, mend: `use 0 to ${profiles.length - 1}` });
  if (problems.length > 0) throw new ScenarioError(problems);

  const onDomain = reportOn(named.domain, problems);
  const file = readFile(input.domain, onDomain);
  const domain = file === null ? null : 'xml' in file ? xmlDomain(file.xml, onDomain) : webDomain(file.json, onDomain);
  const sound = problems.length === 0;
  const both = sides.map((side) => {
    const report = reportOn(named.profiles[side]!, problems);
    const profile = readFile(profiles[side]!, report);
    // What a profile says of a domain that was misread is no news.
    if (profile === null || domain === null || !sound) return null;
    const read = 'xml' in profile ? xmlProfile(profile.xml, domain, report) : webProfile(profile.json, domain, report);
    if (!(read.weights.some((weight) => weight > 0))) report(null, 'no issue has a weight above 0', 'give at least one a weight');
    return read;
  });
  const [vendor, client] = both;
  if (problems.length > 0 || domain === null || vendor == null || client == null) throw new ScenarioError(problems);
  return readScenario(written(input, domain, vendor, client));
}

type ParsedFile = { readonly xml: XmlElement } | { readonly json: Json };

function readFile(input: string | Uint8Array, report: Report): ParsedFile | null {
  const text = textOf(input, report);
  if (text === null) return null;
  const start = text.trimStart()[0];
  if (start === '{') {
    const json = readJson(text, report);
    return json === null ? null : { json };
  }
  if (start === '<') {
    const xml = readXml(text, report);
    return xml === null ? null : { xml };
  }
  report(start === undefined ? null : 1, start === undefined ? 'it is empty' : 'it is neither XML nor JSON', 'give a GENIUS or GeniusWeb file');
  return null;
}

function written({ names, title, rounds = 50 }: GeniusFiles, domain: GeniusDomain, vendor: GeniusProfile, client: GeniusProfile): unknown {
  const keys = keysFor(domain.issues.map(({ name }) => name));
  return {
    schemaVersion: 1, title: title ?? (domain.title === '' ? 'Imported domain' : domain.title), rounds,
    issues: Object.fromEntries(domain.issues.map(({ name, options }, k) => [keys[k]!, { label: name, options }])),
    vendor: writtenSide(names?.[0] ?? (vendor.name === '' ? 'vendor' : vendor.name), vendor, domain, keys),
    client: writtenSide(names?.[1] ?? (client.name === '' ? 'client' : client.name), client, domain, keys),
  };
}

function writtenSide(name: string, { weights, values, reservation, discount }: GeniusProfile, domain: GeniusDomain, keys: readonly string[]): Record<string, unknown> {
  const sum = weights.reduce((a, b) => a + b, 0);
  const small = weights.every((weight) => weight <= 1);
  const best = weights.reduce((total, weight, k) => total + weight * Math.max(...values[k]!), 0);
  const goals = keys.map((key, k) => [key, { weight: small ? weights[k]! : weights[k]! / sum, values: Object.fromEntries(domain.issues[k]!.options.map((option, o) => [String(option), values[k]![o]!])) }]);
  return {
    name, goals: Object.fromEntries(goals), walkAway: reservation, opensAt: Math.max(reservation, Math.min(1, best)),
    ...(Math.abs(sum - 1) <= 1e-9 ? {} : { scale: sum }), ...(discount === 1 ? {} : { discount }),
  };
}
