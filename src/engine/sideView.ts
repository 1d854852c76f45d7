/**
 * What one side may see, as plain JSON in the issues' own words. Secrets are taken out here and nowhere else: nothing
 * of the other side's state is read but its bids and its words.
 */
import { believedCost } from '../agents/beliefs.ts';
import { readTurn, turnCount } from '../agents/history.ts';
import type { Side } from '../domain/side.ts';
import type { Answer, Talk } from '../domain/talk.ts';
import type { GoalSpec, IssueSpec, Option } from '../scenario/read/scenario.ts';
import { packageInWords } from './endings.ts';
import type { Prepared } from './prepare.ts';
import type { State } from './state.ts';
import { updateView } from './turn.ts';

export type PackageInWords = Readonly<Record<string, Option>>;

/** Something said: the issue's key, and for a press the option wished. */
export interface Said {
  readonly kind: 'press' | 'ask';
  readonly issue: string;
  readonly option: Option | null;
}

export interface SideView {
  readonly side: Side;
  /** From 0. */
  readonly round: number;
  readonly rounds: number;
  /** (round + 1)/(rounds + 1), in (0, 1). */
  readonly time: number;
  /** Whether it is this side's turn; false when the talks are over. */
  readonly toMove: boolean;
  readonly issues: Readonly<Record<string, IssueSpec>>;
  readonly goals: Readonly<Record<string, GoalSpec>>;
  readonly opensAt: number;
  readonly walkAway: number;
  /** Own break points that still stand, with the last option accepted. */
  readonly breakPoints: Readonly<
    Record<string, { readonly limit: Option; readonly because: string; readonly flexibility: number }>
  >;
  readonly trust: number;
  /**
   * What this side believes of each issue's importance to the other, of a limit there, and of the cost of yielding it;
   * each in [0, 1].
   */
  readonly beliefs: Readonly<
    Record<string, { readonly importance: number; readonly limit: number; readonly cost: number }>
  >;
  /** The best that waits outside, seen through trust. */
  readonly outside: number;
  readonly mine: PackageInWords | null;
  readonly theirs: PackageInWords | null;
  /** What the other said with its last offer and waits to hear answered. */
  readonly said: Said | null;
  readonly history: readonly {
    readonly round: number;
    readonly by: Side;
    readonly answer: Answer | null;
    readonly offer: PackageInWords;
    readonly said: Said | null;
  }[];
}

/** A side's view as plain data, owned by the caller. */
export function sideView(state: State, side: Side): SideView {
  updateView(state, side);
  const { prepared } = state;
  const { view } = state[side];
  const spec = prepared.scenario[side];
  const words = (chosen: ArrayLike<number> | null): PackageInWords | null =>
    chosen === null ? null : packageInWords(prepared, chosen);
  const standing = Object.entries(spec.breakPoints).filter(([key]) => view.waived[prepared.keys.indexOf(key)] === 0);
  const shown: SideView = {
    side,
    round: view.round,
    rounds: view.rounds,
    time: view.time,
    toMove: state.ending === null && state.turn === side,
    issues: prepared.scenario.issues,
    goals: spec.goals,
    opensAt: spec.opensAt,
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
