/** The command that lets a seat's own policy take its turn. */
import type { SideView } from '../../engine/turns/sideView.ts';
import type { RealTable, TableModel } from './model.ts';
import { agree, passed, requestOf } from './model.ts';
import type { TableCommand } from './tableCommand.ts';

/** One turn by the seat's own policy. */
export class StepCommand implements TableCommand {
  /**
   * Says whether the command can be played on a table in this state.
   *
   * @param model - What the model knows of the table.
   * @returns Whether `run` may follow.
   */
  check(model: Readonly<TableModel>): boolean {
    return model.turn !== null;
  }

  /**
   * Plays the command on the table and on the model.
   *
   * @param model - The model; it is changed.
   * @param real - The table; it is changed.
   * @throws Error where the table does not do what the model expects.
   */
  run(model: TableModel, real: RealTable): void {
    const by = model.turn!;
    const turnsOf = (): SideView['history'] | NonNullable<SideView['meetings']> => {
      const { history, meetings } = real.table.view(by);
      return model.meeting === null ? history : meetings!;
    };
    const turns = turnsOf().length;
    real.table.step();
    const now = turnsOf();
    if (now.length > turns) passed(model, requestOf(now.at(-1)!.said?.kind ?? null), real);
    else model.turn = null; // it accepted or left
    agree(model, real);
  }

  /**
   * Names the command as fast-check prints it in a counterexample.
   *
   * @returns One word with its arguments.
   */
  toString(): string {
    return 'step()';
  }
}
