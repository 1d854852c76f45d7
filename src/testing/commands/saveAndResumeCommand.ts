/** The command that goes on with a saved and resumed table. */
import type { RealTable, TableModel } from './model.ts';
import { agree } from './model.ts';
import type { TableCommand } from './tableCommand.ts';

/** Continues with a table that was saved as JSON and resumed. */
export class SaveAndResumeCommand implements TableCommand {
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
    const saved = JSON.stringify(real.table);
    real.table = real.resume(saved);
    if (JSON.stringify(real.table) !== saved) throw new Error('a resumed table is not as it was saved');
    agree(model, real);
  }

  /**
   * Names the command as fast-check prints it in a counterexample.
   *
   * @returns One word with its arguments.
   */
  toString(): string {
    return 'saveAndResume()';
  }
}
