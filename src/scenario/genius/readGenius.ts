/** Reads the files of a competition domain with the semantics of GENIUS. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { checkWeights } from './checkWeights.ts';
import type { GeniusDomain, GeniusProfile } from './domain.ts';
import { FORBIDDEN, MAX_OPTIONS } from '../read/limits.ts';
import { readJson } from './json.ts';
import { isNegologProfile, isNegologSpecs, negologDomain, negologProfile } from './negolog.ts';
import type { ProblemReporter } from './report.ts';
import { reportOn } from './report.ts';
import { decodeGenius } from './decodeGenius.ts';
import { webDomain } from './webDomain.ts';
import { webProfile } from './webProfile.ts';
import type { XmlElement } from './xml.ts';
import { readXml } from './xml.ts';
import { xmlDomain } from './xmlDomain.ts';
import { xmlProfile } from './xmlProfile.ts';

/** The files of a domain and how they become a scenario. */
export interface GeniusFiles {
  /**
   * The domain: XML or JSON, as text or as bytes; at most 10 million characters or bytes. NegoLog has no file for a
   * domain; give the specs.json of its folder, or one of the two profiles.
   */
  readonly domain: string | Uint8Array;
  /** At least two profiles. */
  readonly profiles: readonly (string | Uint8Array)[];
  /** The places, from 0, of the profiles that become vendor and client; default [0, 1]. */
  readonly sides?: readonly [vendor: number, client: number];
  /**
   * The names of the sides; default: the names in the profiles (GeniusWeb), else the names of their `files` without the
   * ending, else "vendor" and "client".
   */
  readonly names?: readonly [vendor: string, client: string];
  /** The title; default: the name in the domain, else its file name without the ending, else "Imported domain". */
  readonly title?: string;
  /** The number of rounds, a whole number from 1 to 100,000; default 50. */
  readonly rounds?: number;
  /**
   * The number of equal steps into which a real issue is divided, a whole number from 1 to 9,999; it gets one option
   * more than steps.
   *
   * @defaultValue 10
   */
  readonly steps?: number;
  /** The names of the files in problems; default "domain", "profiles.0", "profiles.1", and so on. */
  readonly files?: { readonly domain: string; readonly profiles: readonly string[] };
}

export interface GeniusParts {
  readonly domain: GeniusDomain;
  readonly vendor: GeniusProfile;
  readonly client: GeniusProfile;
  /** A sentence for everything that was read in another way than it is written. */
  readonly notes: readonly string[];
}

/**
 * Reads the domain and the two profiles of the sides.
 *
 * @param input - The files.
 * @returns The domain and both profiles, with weights as in the files.
 * @throws ScenarioError with every problem of the files.
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

  const { steps = 10 } = input;
  if (!(Number.isInteger(steps) && steps >= 1 && steps < MAX_OPTIONS))
    problems.push({ path: 'steps', what: `${steps} is out of range`, mend: `use 1 to ${MAX_OPTIONS - 1}` });

  const notes: string[] = [];
  const onDomain = reportOn(named.domain, problems);
  const file = parsed(input.domain, onDomain);
  const reports = sides.map((side) => reportOn(named.profiles[side]!, problems));
  const files = sides.map((side, i) => parsed(profiles[side]!, reports[i]!));
  const domain = file === null ? null : domainIn(file, files[0]!, steps, onDomain, notes);
  for (const { name: issue, options, line } of domain?.issues ?? [])
    for (const option of FORBIDDEN.filter((word) => options.includes(word)))
      onDomain(line, `"${issue}" has an option "${option}", which no scenario may have`, 'give it another name');
  const sound = problems.length === 0;
  const both = files.map((profile, i) => {
    // Problems of a profile are only meaningful where the domain was read without problems.
    if (profile === null || domain === null || !sound) return null;
    const read = profileIn(profile, domain, reports[i]!, notes, named.profiles[sides[i as 0 | 1]]!);
    if (problems.length === 0) checkWeights(read, reports[i]!);
    return read;
  });
  const [vendor, client] = both;
  if (problems.length > 0 || domain === null || vendor == null || client == null) throw new ScenarioError(problems);
  return { domain, vendor, client, notes: [...new Set(notes)] };
}

/** Reads a domain; the issues of a NegoLog domain are those of its own file or of the vendor's profile. */
function domainIn(
  file: ParsedFile,
  profile: ParsedFile | null,
  steps: number,
  report: ProblemReporter,
  notes: string[],
): GeniusDomain | null {
  if ('xml' in file) return xmlDomain(file.xml, steps, report, notes);
  if (isNegologProfile(file.json)) return negologDomain(file.json, '', report);
  if (!isNegologSpecs(file.json)) return webDomain(file.json, report, notes);
  const name = file.json['Name'];
  if (profile !== null && 'json' in profile && isNegologProfile(profile.json))
    return negologDomain(profile.json, typeof name === 'string' ? name : '', report);
  report(null, 'it is the specs.json of NegoLog, and the first profile is none of NegoLog', 'give both of one folder');
  return null;
}

function profileIn(
  file: ParsedFile,
  domain: GeniusDomain,
  report: ProblemReporter,
  notes: string[],
  name: string,
): GeniusProfile {
  if ('xml' in file) return xmlProfile(file.xml, domain, report, notes, name);
  return isNegologProfile(file.json)
    ? negologProfile(file.json, domain, report, notes, name)
    : webProfile(file.json, domain, report);
}

type ParsedFile = { readonly xml: XmlElement } | { readonly json: UnknownRecord };

function parsed(input: string | Uint8Array, report: ProblemReporter): ParsedFile | null {
  const text = decodeGenius(input, report);
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
    'give a file of GENIUS, GeniusWeb or NegoLog',
  );
  return null;
}
