/**
 * What one side may see, as plain JSON in issue keys and options. This is the only place that leaves secrets out: of
 * the other side it reads the bids and the talk.
 */
import { believedCost } from '../../agents/beliefs.ts';
import { readTurn, turnCount } from '../../agents/history.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import type { GoalSpec, IssueSpec, Option } from '../../scenario/read/scenario.ts';
import { packageInWords } from '../state/endings.ts';
import { readMeetingTurns } from '../state/meetingRows.ts';
import { inMeeting } from '../meetings/meetings.ts';
import type { Prepared } from '../preparation/prepared.ts';
import type { State } from '../state/state.ts';
import { updateView } from './turn.ts';

export type PackageInWords = Readonly<Record<string, Option>>;

/** Talk: the issue's key and, for a press, the wished option. */
export interface Said {
  readonly kind: Talk['kind'];
  readonly issue: string;
  readonly option: Option | null;
}

export interface SideView {
  readonly side: Side;
  /** The round, counted from 0. */
  readonly round: number;
  /** The number of rounds; for a side that does not know it, the number that it counts on, or this round's. */
  readonly rounds: number;
  /** The chance that the talks end after a round, from which round on; absent where the side knows of none. */
  readonly ends?: { readonly chance: number; readonly after: number };
  /**
   * (round + 1)/(round + 2 + left), in (0, 1), where `left` is how many rounds more the side expects after this one.
   * The rounds that an adviser's relays took count as rounds.
   */
  readonly time: number;
  /** Whether it is this side's turn; false after the end. */
  readonly toMove: boolean;
  readonly issues: Readonly<Record<string, IssueSpec>>;
  readonly goals: Readonly<Record<string, GoalSpec>>;
  /** The utility at which its policy opens, in [0, 1]. */
  readonly opensAt: number;
  /** Its walk-away value, in [0, 1]. */
  readonly walkAway: number;
  /** Own break points that still stand. `limit` is the last option that the side accepts. */
  readonly breakPoints: Readonly<
    Record<string, { readonly limit: Option; readonly because: string | Reason; readonly flexibility: number }>
  >;
  /** Its trust in the other side, in [0, 1]. */
  readonly trust: number;
  /**
   * By issue, what this side believes: its importance to the other side, the probability of a limit there, and the cost
   * of yielding it; each in [0, 1].
   */
  readonly beliefs: Readonly<
    Record<string, { readonly importance: number; readonly limit: number; readonly cost: number }>
  >;
  /** The perceived utility of its best outside option, in [0, 1]. */
  readonly outside: number;
  /** Its own last bid; null before the first. */
  readonly mine: PackageInWords | null;
  /** The other side's standing offer; null before the first. */
  readonly theirs: PackageInWords | null;
  /** What the other side said with its last offer, and what this side has to answer; null for nothing. */
  readonly said: Said | null;
  /** The meeting before the table, counted from 0; absent at the table. */
  readonly meeting?: number;
  /** Every turn in a meeting so far, in order; absent where the scenario has no meetings. */
  readonly meetings?: readonly {
    /** Counted from 0. */
    readonly meeting: number;
    readonly by: Side;
    readonly answer: Answer | null;
    readonly said: Said | null;
  }[];
  /** Every turn with a bid so far, in order. */
  readonly history: readonly {
    /** The round, counted from 0. */
    readonly round: number;
    readonly by: Side;
    readonly answer: Answer | null;
    readonly offer: PackageInWords;
    readonly said: Said | null;
  }[];
}

/** Makes a side's view as plain data that the caller may keep and change. */
export function sideView(state: State, side: Side): SideView {
  updateView(state, side);
  const { prepared } = state;
  const { view } = state[side];
  const spec = prepared.scenario[side];
  const words = (packageIndex: ArrayLike<number> | null): PackageInWords | null =>
    packageIndex === null ? null : packageInWords(prepared, packageIndex);
  const standing = Object.entries(spec.breakPoints).filter(([key]) => view.waived[prepared.keys.indexOf(key)] === 0);
  const shown: SideView = {
    side,
    round: view.round,
    rounds: view.rounds,
    ...(view.ends === null ? {} : { ends: view.ends }),
    time: view.time,
    toMove: state.ending === null && state.turn === side,
    issues: prepared.scenario.issues,
    goals: spec.goals,
    opensAt: view.goals.opensAt,
    walkAway: spec.walkAway,
    breakPoints: Object.fromEntries(standing),
    trust: view.trust,
    beliefs: Object.fromEntries(
      prepared.keys.map((key, k) => [
        key,
        { importance: view.beliefs.importance[k]!, limit: view.beliefs.limit[k]!, cost: believedCost(view.beliefs, k) },
      ]),
    ),
    outside: view.outside,
    mine: words(view.mine),
    theirs: words(view.theirs),
    said: saidInWords(prepared, view.said),
    ...(inMeeting(state) ? { meeting: state.meeting } : {}),
    ...(prepared.meetings === 0
      ? {}
      : {
          meetings: readMeetingTurns(state.meetings).map(({ talk, ...turn }) => ({
            ...turn,
            said: saidInWords(prepared, talk),
          })),
        }),
    history: Array.from({ length: turnCount(view.history) }, (_, n) => {
      const turn = readTurn(view.history, n);
      return {
        round: n >> 1,
        by: n % 2 === 0 ? 'vendor' : 'client',
        answer: turn.answer,
        offer: packageInWords(prepared, turn.bid),
        said: saidInWords(prepared, turn.talk),
      };
    }),
  };
  return JSON.parse(JSON.stringify(shown)) as SideView;
}

function saidInWords(prepared: Prepared, talk: Talk | null): Said | null {
  if (talk === null) return null;
  return {
    kind: talk.kind,
    issue: prepared.keys[talk.issue]!,
    option: talk.kind === 'press' ? prepared.issues[talk.issue]!.options[talk.option]! : null,
  };
}
