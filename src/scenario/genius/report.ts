/** Reports the problems of a file with their lines: `domain.xml:12`. */
import type { Problem } from '../../kernel/problems.ts';

/** Records a problem; `line` counts from 1 and is null where it is unknown. */
export type ProblemReporter = (line: number | null, what: string, mend: string) => void;

/** Makes the reporter of one file, which adds to a list of at most 100 problems. A file given twice is told once. */
export const reportOn =
  (file: string, problems: Problem[]): ProblemReporter =>
  (line, what, mend) => {
    const path = line === null ? file : `${file}:${line}`;
    const known = problems.some((one) => one.path === path && one.what === what);
    if (!known && problems.length < 100) problems.push({ path, what, mend });
  };
