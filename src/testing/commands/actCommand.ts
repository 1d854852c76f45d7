/** Moves as commands for fast-check: bid, press, ask and disclose, each with the answer that is due; accept, leave. */
import type { Side } from '../../domain/side.ts';
import { ANSWERS } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { RealTable, TableModel } from './model.ts';
import { agree, passed, requestOf } from './model.ts';
import type { TableCommand } from './tableCommand.ts';

/** The kind of a move. */
export type TableCommandKind = 'bid' | 'press' | 'ask' | 'disclose' | 'accept' | 'leave';

/** A bid from numbers: each number, modulo the number of options, selects the option of one issue. */
const bidOf = (view: SideView, picks: readonly number[]): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(view.issues).map(([key, { options }], k) => [
      key,
      options[picks[k % picks.length]! % options.length]!,
    ]),
  );

/**
 * The move with the first answer that the table accepts, from place `from` of the list on; without an answer where
 * nothing was said; null where the table refuses the move. Each attempt is made on a fork.
 */
function answered({ table }: RealTable, side: Side, move: Move, from: number): Move | null {
  if (table.view(side).said === null) return fits(table, side, move) ? move : null;
  for (let n = 0; n < ANSWERS.length; n++) {
    const tried = { ...move, answer: ANSWERS[(from + n) % ANSWERS.length]! };
    if (fits(table, side, tried)) return tried;
  }
  return null;
}

function fits(table: RealTable['table'], side: Side, move: Move): boolean {
  try {
    table.fork().act(side, move);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

/**
 * A move of the side whose turn it is: `tableCommands` shows how the commands are played. A refused move (accepting
 * beyond a break point) must not change the table.
 */
export class ActCommand implements TableCommand {
  constructor(
    readonly kind: TableCommandKind,
    readonly picks: readonly number[],
    readonly answer: number,
  ) {}

  /**
   * Says whether the command can be played on a table in this state.
   *
   * @param model - What the model knows of the table.
   * @returns Whether `run` may follow.
   */
  check(model: Readonly<TableModel>): boolean {
    if (model.turn === null) return false;
    // In a meeting before the table one answers, and asks or discloses.
    if (model.meeting !== null) return this.kind === 'bid' || this.kind === 'ask' || this.kind === 'disclose';
    return this.kind !== 'accept' || model.offered[model.turn];
  }

  /**
   * Plays the command on the table and on the model.
   *
   * @param model - The model; it is changed.
   * @param real - The table; it is changed.
   * @throws Error where the table does not do what the model expects.
   */
  run(model: TableModel, real: RealTable): void {
    const side = model.turn!;
    const view = real.table.view(side);
    const keys = Object.keys(view.issues);
    const bid = bidOf(view, this.picks);
    const issue = keys[this.picks[0]! % keys.length]!;
    const move: Move =
      this.kind === 'accept' || this.kind === 'leave'
        ? { [this.kind]: true }
        : this.kind === 'bid'
          ? { bid }
          : { bid, talk: { kind: this.kind, issue } };
    const { bid: _bid, ...inMeeting } = move;
    const before = JSON.stringify(real.table);
    const meets = model.meeting !== null;
    const taken = answered(real, side, meets ? inMeeting : move, this.answer);
    if (taken === null) {
      // The last turn of a meeting has an answer alone.
      if (this.kind !== 'accept' && !(meets && this.kind !== 'bid'))
        throw new Error(`${this.toString()} cannot be done`);
      if (JSON.stringify(real.table) !== before) throw new Error('a move that was refused changed the table');
      return;
    }
    real.table.act(side, taken);
    if (this.kind === 'accept' || this.kind === 'leave') model.turn = null;
    else passed(model, requestOf(this.kind), real);
    agree(model, real);
  }

  /**
   * Names the command as fast-check prints it in a counterexample.
   *
   * @returns One word with its arguments.
   */
  toString(): string {
    const answer = this.answer === 0 ? '' : `, answer ${ANSWERS[this.answer % ANSWERS.length]!}`;
    return `${this.kind}(${this.picks.join(' ')}${answer})`;
  }
}
