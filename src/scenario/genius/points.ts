/**
 * Converts a table of points, which may be below 0 and above 1, to weights and values in [0, 1]. The weight of an issue
 * is its span of points as a share of all spans, the value of an option its points above the least as a share
 * of the span. So the worst package is worth 0, the best 1, and the order of all packages is kept.
 */
import type { GeniusProfile } from './domain.ts';
import type { ProblemReporter } from './report.ts';

/**
 * Converts the points of a side. Points p of a package become (p − least)/span, with the points of the worst package
 * and the span of all packages.
 *
 * @param points - For each issue, the points of each option.
 * @param reservation - The points that the side has without a deal.
 * @param file - The name of the file in the note.
 * @param report - Takes a problem where all packages score the same or fewer points than no deal.
 * @param notes - Takes the sentence that says how points became utilities.
 */
export function pointsProfile(
  points: readonly (readonly number[])[],
  reservation: number,
  file: string,
  report: ProblemReporter,
  notes: string[],
): Pick<GeniusProfile, 'weights' | 'values' | 'reservation'> {
  const lowest = points.map((list) => Math.min(...list));
  const spans = points.map((list, k) => Math.max(...list) - lowest[k]!);
  const least = lowest.reduce((a, b) => a + b, 0);
  const span = spans.reduce((a, b) => a + b, 0);
  const walkAway = Math.max(0, (reservation - least) / span);
  if (!(span > 0)) report(null, 'every package scores the same points', 'give the options unlike evaluations');
  else if (walkAway > 1)
    report(
      null,
      `the reservation of ${reservation} points is above the best package, which scores ${rounded(least + span)}`,
      'write both in the same points',
    );
  notes.push(
    `${file} scores in points, ${rounded(least)} at worst and ${rounded(least + span)} at best. Here these are 0 ` +
      `and 1, and its reservation of ${reservation} points is ${rounded(walkAway)}.`,
  );
  return {
    weights: spans.map((own) => own / span),
    values: points.map((list, k) => list.map((p) => (spans[k]! > 0 ? (p - lowest[k]!) / spans[k]! : 0))),
    reservation: walkAway,
  };
}

const rounded = (x: number): number => Number(x.toFixed(3));
