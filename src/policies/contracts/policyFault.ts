/** A policy from outside did something that cannot be: the table is left as it was before that turn. */
import type { Side } from '../../domain/side.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problemLine } from '../../kernel/problems.ts';

export class PolicyFault extends Error {
  readonly policy: string;
  readonly side: Side;
  /** From 0. */
  readonly round: number;
  readonly problems: readonly Problem[];

  constructor(policy: string, side: Side, round: number, problems: readonly Problem[], cause?: unknown) {
    super(
      `the policy "${policy}" of the ${side}, round ${round + 1}: ${problems.map(problemLine).join('; ')}`,
      cause === undefined ? undefined : { cause },
    );
    this.name = 'PolicyFault';
    this.policy = policy;
    this.side = side;
    this.round = round;
    this.problems = problems;
  }
}
