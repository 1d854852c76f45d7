/** Reading the files of a competition domain: what they say, as GENIUS means it, before it becomes a scenario. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { GeniusDomain, GeniusProfile } from './domain.ts';
import { readJson } from './json.ts';
import type { ProblemReporter } from './report.ts';
import { reportOn } from './report.ts';
import { decodeText } from './decodeText.ts';
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
  /**
   * What the sides are called; default the profiles' own names (GeniusWeb), else those of their `files` without the
   * ending, else "vendor" and "client".
   */
  readonly names?: readonly [vendor: string, client: string];
  /** Default the domain's own name, else that of its file, else "Imported domain". */
  readonly title?: string;
  /** Rounds of the talks; default 50. */
  readonly rounds?: number;
  /** What the files are called in problems; default "domain", "profiles.0", "profiles.1" … */
  readonly files?: { readonly domain: string; readonly profiles: readonly string[] };
}

export interface GeniusParts {
  readonly domain: GeniusDomain;
  readonly vendor: GeniusProfile;
  readonly client: GeniusProfile;
}

/**
 * The domain and the two profiles that were asked for, weights as in the files. Throws ScenarioError with every problem
 * of the files.
 */
export function readGenius(input: GeniusFiles): GeniusParts {
  const problems: Problem[] = [];
  const { profiles, sides = [0, 1] } = input;
  const named = {
    domain: input.files?.domain ?? 'domain',
    profiles: profiles.map((_, i) => input.files?.profiles[i] ?? `profiles.${i}`),
  };
  if (profiles.length < 2)
    throw new ScenarioError([
      {
        path: 'profiles',
        what: `there ${profiles.length === 1 ? 'is 1 profile' : 'is no profile'}`,
        mend: 'give two or more',
      },
    ]);
  for (const side of sides)
    if (profiles[side] === undefined)
      problems.push({
        path: 'sides',
        what: `there is no profile ${String(side)}`,
        mend: `use 0 to ${profiles.length - 1}`,
      });
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
    if (!read.weights.some((weight) => weight > 0))
      report(null, 'no issue has a weight above 0', 'give at least one a weight');
    return read;
  });
  const [vendor, client] = both;
  if (problems.length > 0 || domain === null || vendor == null || client == null) throw new ScenarioError(problems);
  return { domain, vendor, client };
}

type ParsedFile = { readonly xml: XmlElement } | { readonly json: UnknownRecord };

function readFile(input: string | Uint8Array, report: ProblemReporter): ParsedFile | null {
  const text = decodeText(input, report);
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
  report(
    start === undefined ? null : 1,
    start === undefined ? 'it is empty' : 'it is neither XML nor JSON',
    'give a GENIUS or GeniusWeb file',
  );
  return null;
}
