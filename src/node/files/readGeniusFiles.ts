/** Reads a scenario from the files of a GENIUS or GeniusWeb domain. */
import { basename } from 'node:path';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { fromGenius } from '../../scenario/genius/fromGenius.ts';
import type { GeniusFiles } from '../../scenario/genius/readGenius.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { readFileBytes } from './readFileBytes.ts';
import { fileName } from './withFileName.ts';

/**
 * Reads a GENIUS or GeniusWeb domain and two profiles; see `fromGenius`.
 *
 * @param domain - The path of the domain.
 * @param vendor - The path of the vendor's profile.
 * @param client - The path of the client's profile.
 * @param options - `steps`: the number of steps of a real issue; default 10.
 * @returns A scenario.
 * @throws ScenarioError with every problem of all three files, with file names and lines.
 *
 * @example
 * ```ts
 * import { DealbreakerError } from 'dealbreaker';
 * import { readGeniusFiles } from 'dealbreaker/node';
 *
 * try {
 *   readGeniusFiles('domain.xml', 'vendor.xml', 'client.xml');
 * } catch (error) {
 *   console.log(error instanceof DealbreakerError && error.problems.length); // 3
 * }
 * ```
 */
export function readGeniusFiles(
  domain: string,
  vendor: string,
  client: string,
  options: Pick<GeniusFiles, 'steps'> = {},
): Scenario {
  const shortName = (path: string): string => basename(fileName(path));
  const problems: Problem[] = [];
  const paths = [domain, vendor, client];
  const files = paths.map((path, i) => {
    try {
      if (path === '')
        throw new ScenarioError([
          { path: i === 0 ? 'domain' : 'profile', what: 'the path is empty', mend: 'give a file' },
        ]);
      return readFileBytes(path, 'a GENIUS or GeniusWeb file', ['.xml', '.json']);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
      return new Uint8Array();
    }
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return fromGenius({
    ...options,
    domain: files[0]!,
    profiles: files.slice(1),
    files: { domain: shortName(domain), profiles: [shortName(vendor), shortName(client)] },
  });
}
