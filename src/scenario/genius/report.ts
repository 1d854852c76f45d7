/** Reports the problems of a file with their lines: `domain.xml:12`. */
import type { Problem } from '../../kernel/problems.ts';

/** Records a problem; `line` counts from 1 and is null where it is unknown. */
export type ProblemReporter = (line: number | null, what: string, mend: string) => void;

/** Makes the reporter of one file, which adds to a list of at most 100 problems. */
export const reportOn =
  (file: string, problems: Problem[]): ProblemReporter =>
  (line, what, mend) => {
    if (problems.length < 100) problems.push({ path: line === null ? file : `${file}:${line}`, what, mend });
  };
