/** Saying what is wrong with a file, and where: `domain.xml:12`. */
import type { Problem } from '../../kernel/problems.ts';

/** Takes the line (from 1), or null where it is not known. */
export type ProblemReporter = (line: number | null, what: string, mend: string) => void;

/** Reports on one file, into a list. Where a file is wrong all over, a hundred problems are enough to mend. */
export const reportOn =
  (file: string, problems: Problem[]): ProblemReporter =>
  (line, what, mend) => {
    if (problems.length < 100) problems.push({ path: line === null ? file : `${file}:${line}`, what, mend });
  };
