/** Describes what is wrong with an input, and the error that carries it. */

export interface Problem {
  /** Where, in dots: `vendor.goals.exit.weight`; "" for the whole. */
  readonly path: string;
  readonly what: string;
  readonly mend: string;
}

/** Thrown for bad input. Its message has one line for each problem; nothing was changed. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** `path: what; mend`. */
export const problemLine = ({ path, what, mend }: Problem): string =>
  `${path === '' ? '(all)' : path}: ${what}; ${mend}`;
