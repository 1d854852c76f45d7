/** A seat that a person has taken: the table, what was played so far, and the moves that were taken back. */
import type { PreparationCard } from '../../classroom/handLine/card.ts';
import type { Side } from '../../domain/side.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import { isAnswer, isTalk } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { SavedTable } from '../../engine/record/savedTable.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import type { Table } from '../../engine/table.ts';
import { openTable, restoreTable } from '../../engine/table.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';

/** A limit that is granted away does not come back, and where `hear` fits, to explain is a bluff. */
const SAFEST_FIRST: readonly Answer[] = ['hear', 'explain', 'refer', 'refuse', 'grant', 'tell', 'decline'];

export interface SavedSeat {
  readonly dealbreaker: 'a seat in play';
  readonly side: Side;
  readonly table: SavedTable;
  /** Where the table stood before each of the person's turns. */
  readonly before: readonly SavedTable[];
  /** How many turns may still be taken back; a game that was saved before there was a limit says nothing: 3. */
  readonly undos?: number;
  /** What the person noted before the talks; absent for nothing. */
  readonly card?: PreparationCard;
}

export interface PlayedSeat {
  readonly side: Side;
  readonly table: Table;
  /** Where the table stood before each of the person's turns, in order. */
  readonly before: readonly SavedTable[];
  /** What the person noted before the talks; null for nothing. */
  card: PreparationCard | null;
  /**
   * Acts, and lets the other side take its turn. Throws ScenarioError where the move cannot be made; nothing has
   * changed then.
   */
  act(move: Move): void;
  /** Takes the last turn back. Throws ScenarioError where there is none, or where no more may be taken back. */
  undo(): void;
  /** The answers that fit what the other said, the one that risks least first; none where nothing waits. */
  answers(): readonly Answer[];
  /**
   * What a policy of talking (or, without a name, the seat's own) would do now. Throws ScenarioError for a name that is
   * not there.
   */
  hint(talk: string | null): Move;
  save(): SavedSeat;
}

/** Turns that may be taken back where nobody says how many: few, so that they are thought about. */
export const UNDOS = 3;

/** Takes a seat at a new table. */
export const takeSeat = (
  scenario: Scenario,
  side: Side,
  { undos, ...options }: { seed: string; run: number; undos: number },
): PlayedSeat => seatAt(openTable(scenario, options), side, [], undos);

/** Goes on where a saved one stood. */
export const resumeSeat = (saved: SavedSeat): PlayedSeat =>
  seatAt(restoreTable(saved.table), saved.side, [...saved.before], saved.undos ?? UNDOS, saved.card ?? null);

function seatAt(
  opened: Table,
  side: Side,
  before: SavedTable[],
  undos: number,
  card: PreparationCard | null = null,
): PlayedSeat {
  let table = opened;
  let left = undos;
  const letOther = (): void => {
    while (table.ending === null && table.turn !== side) table.step();
  };
  letOther();
  const seat: PlayedSeat = {
    side,
    card,
    get table() {
      return table;
    },
    before,
    act: (move) => {
      const standing = table.toJSON();
      table.act(side, move);
      before.push(standing);
      letOther();
    },
    undo: () => {
      const last = before.at(-1);
      if (last === undefined)
        throw new ScenarioError([{ path: 'undo', what: 'there is no turn to take back', mend: 'play one first' }]);
      if (left === 0)
        throw new ScenarioError([
          { path: 'undo', what: 'no more turns may be taken back', mend: 'go on; --undos allows more in another game' },
        ]);
      left -= 1;
      before.pop();
      table = restoreTable(last);
    },
    answers: () => {
      const view = table.view(side);
      if (view.said === null) return [];
      const rest = (answer: Answer): Move => {
        if (view.meeting !== undefined) return { answer };
        return answer === 'refer' ? { answer, bid: view.mine ?? anyBid(view) } : { answer, leave: true };
      };
      return SAFEST_FIRST.filter((answer) => {
        try {
          table.fork().act(side, rest(answer));
          return true;
        } catch (error) {
          if (error instanceof ScenarioError) return false;
          throw error;
        }
      });
    },
    hint: (talk) => {
      const standing = table.toJSON();
      const scenario = talk === null ? standing.scenario : withLevers(standing.scenario, { [`${side}.talk`]: talk });
      return policyMove({ ...standing, scenario, events: [] }, side);
    },
    save: () => ({
      dealbreaker: 'a seat in play',
      side,
      table: table.toJSON(),
      before: [...before],
      undos: left,
      ...(seat.card === null ? {} : { card: seat.card }),
    }),
  };
  return seat;
}

/** A bid of the first option of every issue. */
const anyBid = ({ issues }: SideView): NonNullable<Move['bid']> =>
  Object.fromEntries(Object.entries(issues).map(([key, { options }]) => [key, options[0]!]));

/** The move that the seat's own policy makes there. */
function policyMove(standing: SavedTable, side: Side): Move {
  const fork = restoreTable(standing);
  const view = fork.view(side);
  fork.step();
  const events = (fork.toJSON().events ?? []).filter((event) => event.by === side);
  const answer =
    view.said === null ? undefined : events.find((event) => isAnswer(event.kind) && event.isRelayed !== true);
  const talk = events.find((event) => isTalk(event.kind));
  const offer = events.find((event) => event.kind === 'offer');
  return {
    ...(answer === undefined ? {} : { answer: answer.kind as NonNullable<Move['answer']> }),
    ...(events.some((event) => event.kind === 'accept') ? { accept: true } : {}),
    ...(events.some((event) => event.kind === 'leave') ? { leave: true } : {}),
    ...(offer === undefined ? {} : { bid: offer.package! }),
    ...(talk === undefined ? {} : { talk: { kind: talk.kind as Talk['kind'], issue: talk.issue! } }),
  };
}

/**
 * The same talks from a turn of the person's on, with another move there and the seats' own policies after it. Throws
 * ScenarioError where it cannot be made.
 */
export function replayFrom(standing: SavedTable, side: Side, move: Move): Table {
  const table = restoreTable(standing);
  table.act(side, move);
  while (table.ending === null) table.step();
  return table;
}
