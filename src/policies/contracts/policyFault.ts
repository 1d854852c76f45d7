/**
 * Defines the error for a policy from outside that broke its contract. The table is left as it was before that turn.
 */
import type { Side } from '../../domain/side.ts';
import type { Problem } from '../../kernel/problems.ts';
import { DealbreakerError, problemLine } from '../../kernel/problems.ts';

/** Thrown where a policy of one's own throws, or returns what is no action. The table stands as before that turn. */
export class PolicyFault extends DealbreakerError {
  readonly policy: string;
  readonly side: Side;
  /** From 0. */
  readonly round: number;

  constructor(policy: string, side: Side, round: number, problems: readonly Problem[], cause?: unknown) {
    const faults = problems.map(problemLine).join('; ');
    const message = `the policy "${policy}" of the ${side}, round ${round + 1}: ${faults}`;
    super(problems, message, cause);
    this.name = 'PolicyFault';
    this.policy = policy;
    this.side = side;
    this.round = round;
  }
}
