/** The command that goes on with a fork. */
import type { RealTable, TableModel } from './model.ts';
import { agree } from './model.ts';
import type { TableCommand } from './tableCommand.ts';

/** Continues with a fork. Moves on a fork must not change the table that was forked. */
export class ForkCommand implements TableCommand {
  /**
   * Says that the command can be played on every table.
   *
   * @returns true
   */
  check(): boolean {
    return true;
  }

  /**
   * Plays the command on the table and on the model.
   *
   * @param model - The model; it is changed.
   * @param real - The table; it is changed.
   * @throws Error where the table does not do what the model expects.
   */
  run(model: TableModel, real: RealTable): void {
    const before = JSON.stringify(real.table);
    const fork = real.table.fork();
    if (JSON.stringify(fork) !== before) throw new Error('a fork is not as the table was');
    const movedFork = real.table.fork();
    if (model.turn !== null) movedFork.step();
    if (JSON.stringify(real.table) !== before || JSON.stringify(fork) !== before)
      throw new Error('a fork moved the table that it came from');
    real.table = fork;
    agree(model, real);
  }

  /**
   * Names the command as fast-check prints it in a counterexample.
   *
   * @returns One word with its arguments.
   */
  toString(): string {
    return 'fork()';
  }
}
