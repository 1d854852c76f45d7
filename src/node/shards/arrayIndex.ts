/** Reads from the environment which part of an array job this process is. */
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { counted } from '../../visual/words/plural.ts';

/** The schedulers that are known: the variable that each sets, and the number that it counts from. */
const SCHEDULERS = [
  { variable: 'SLURM_ARRAY_TASK_ID', first: 1, who: 'Slurm' },
  { variable: 'JOB_COMPLETION_INDEX', first: 0, who: 'Kubernetes' },
  { variable: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0, who: 'AWS Batch' },
] as const;

/**
 * Returns which part of an array job this process is. Slurm, Kubernetes and AWS Batch say it in the environment.
 * Slurm's `--array` must be 1 to `of`; the other two count from 0.
 *
 * @param environment - Such as `process.env`.
 * @param of - How many parts there are; a whole number from 1.
 * @returns A whole number from 1 to `of`.
 * @throws ScenarioError where no scheduler sets an index, where two disagree, and where the index is out of range.
 *
 * @example
 * ```ts
 * import { arrayIndex } from 'dealbreaker/node';
 *
 * console.log(arrayIndex({ SLURM_ARRAY_TASK_ID: '3' }, 8)); // 3
 * console.log(arrayIndex({ JOB_COMPLETION_INDEX: '3' }, 8)); // 4
 * ```
 */
export function arrayIndex(environment: Readonly<Record<string, string | undefined>>, of: number): number {
  const said = SCHEDULERS.flatMap(({ variable, first, who }) => {
    const text = environment[variable];
    return text === undefined || text === ''
      ? []
      : [{ variable, who, text, index: /^\d+$/.test(text) ? Number(text) - first + 1 : NaN }];
  });
  const fail = (problem: Problem): never => {
    throw new ScenarioError([problem]);
  };
  const [found] = said;
  if (found === undefined)
    return fail({
      path: '--shard',
      what: `no scheduler says which part this is (${SCHEDULERS.map(({ variable }) => variable).join(', ')})`,
      mend: `write --shard i/${of}`,
    });
  const other = said.slice(1).find(({ index }) => index !== found.index);
  if (other !== undefined)
    fail({
      path: other.variable,
      what: `${other.who} says ${other.text}, but ${found.who} says ${found.variable}=${found.text}`,
      mend: `write --shard i/${of}`,
    });
  if (!(found.index >= 1 && found.index <= of)) {
    fail({
      path: found.variable,
      what: `"${found.text}" is none of ${counted(of, 'part')}`,
      mend:
        found.who === 'Slurm'
          ? `submit with --array=1-${of}`
          : `let the job have ${counted(of, 'completion')}, counted from 0`,
    });
  }
  return found.index;
}
