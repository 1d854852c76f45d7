/** Says which units of a study are missing, and which parts have them. */
import type { Problem } from '../../kernel/problems.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { counted } from '../../visual/words/plural.ts';
import type { StudyPlan } from './studyPlan.ts';
import { runsOf, wordsOf } from './studyPlan.ts';

/** The number of missing points or shards that a problem lists. */
const MAX_LISTED = 20;

/**
 * @param directory - The directory of the parts.
 * @param plan - The study.
 * @param files - The file of each unit; undefined where it is missing.
 * @param counts - Into how many parts the finished ones divide the study.
 * @returns One problem; none where nothing is missing.
 */
export function missingUnits(
  directory: string,
  plan: StudyPlan,
  files: readonly (string | undefined)[],
  counts: ReadonlySet<number>,
): Problem[] {
  const units: number[] = [];
  for (let unit = 0; unit < plan.units; unit++) if (files[unit] === undefined) units.push(unit);
  if (units.length === 0) return [];
  const list = (numbers: readonly number[], word: string): string =>
    `${word}${numbers.length === 1 ? '' : 's'} ${numbers.slice(0, MAX_LISTED).join(', ')}` +
    (numbers.length > MAX_LISTED ? ` and ${numbers.length - MAX_LISTED} more` : '');
  const { unit: word, place, runs } = wordsOf(plan);
  const places = [...new Set(units.map(place.of))];
  const [of] = counts;
  const what =
    `${formatCount(units.length)} of ${counted(plan.units, word)} ${units.length === 1 ? 'is' : 'are'} missing ` +
    `(${list(places, place.word)}), ` +
    `that is ${runs(runsOf(plan, units))}`;
  if (counts.size !== 1 || of === undefined)
    return [{ path: directory, what, mend: 'run the shards that have not finished' }];
  const shards = [...new Set(units.map((unit) => (unit % of) + 1))].sort((a, b) => a - b);
  return [
    {
      path: directory,
      what: `${what}: ${list(shards, 'shard')} of ${of}`,
      mend:
        `run ${shards.length === 1 ? 'it' : 'each'} again, ` +
        `with --shard ${shards[0]!}/${of}${shards.length === 1 ? '' : ' and so on'}`,
    },
  ];
}
