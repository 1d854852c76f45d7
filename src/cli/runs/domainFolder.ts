/**
 * Reads competition domains from disk: each has a folder with one domain file and its profiles (GENIUS XML or GeniusWeb
 * JSON). The content of a file says which of the two it is.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodingOf } from '../../kernel/decodeText.ts';
import { suggest } from '../../kernel/nearest.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readFileBytes } from '../../node/files/readFileBytes.ts';

export interface DomainFolder {
  readonly domain: { readonly name: string; readonly bytes: Uint8Array };
  /** In the order of their names; at least two. */
  readonly profiles: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Returns the names in a folder, sorted. Throws ScenarioError where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    if (statSync(folder).isDirectory()) return readdirSync(folder).sort();
  } catch {
    // The error below reports it.
  }
  throw new ScenarioError([{ path: folder, what: 'there is no such folder', mend: 'check the path' }]);
}

/** Reads the files of one domain. Throws ScenarioError where the folder or a file is missing. */
export function readDomainFolder(parent: string, name: string): DomainFolder {
  const folders = namesIn(parent);
  if (!folders.includes(name))
    throw new ScenarioError([
      { path: join(parent, name), what: 'there is no such domain', mend: suggest(name, folders) },
    ]);
  const folder = join(parent, name);
  const files = namesIn(folder)
    .filter((file) => /\.(xml|json)$/i.test(file))
    .map((file) => ({
      name: join(folder, file),
      bytes: readFileBytes(join(folder, file), 'a domain or a profile', []),
    }));
  const domains = files.filter(({ bytes }) => isDomain(bytes));
  const profiles = files.filter((file) => !domains.includes(file));
  if (domains.length !== 1)
    throw new ScenarioError([
      {
        path: folder,
        what:
          domains.length === 0
            ? 'no file in it is a domain'
            : `several files in it are domains: ${domains.map((file) => file.name).join(', ')}`,
        mend: 'keep one domain file and its profiles there',
      },
    ]);
  if (profiles.length < 2)
    throw new ScenarioError([
      {
        path: folder,
        what: `it has ${profiles.length} profile${profiles.length === 1 ? '' : 's'}`,
        mend: 'put two there',
      },
    ]);
  return { domain: domains[0]!, profiles };
}

/**
 * Tells a domain from a profile. A GENIUS domain has items without evaluations and weights; a GeniusWeb domain has
 * "issuesValues" and no utilities.
 */
function isDomain(bytes: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.trimStart().startsWith('{')) return /"issuesValues"/i.test(text) && !/"issueUtilities"/i.test(text);
  return /<negotiation_template\b/i.test(text) || !/<weight\b|\bevaluation\s*=|<evaluator\b/i.test(text);
}
