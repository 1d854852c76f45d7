/**
 * What a post-mortem finds before it moves a lever: three accounts, the ghost deal and the turning point. The rest is
 * added to it as it is found.
 */
import type { Negotiation } from '../engine/record/negotiation.ts';
import type { Ending } from '../domain/ending.ts';
import type { SeatsInput } from '../engine/preparation/seats.ts';
import { account } from './accounts/account.ts';
import { accountsDistance } from './accounts/accountsDistance.ts';
import { ghostDealReport } from './accounts/ghostDealReport.ts';
import { truth } from './accounts/truth.ts';
import { adviserReport } from './adviser/adviserReport.ts';
import { failureKind } from './blame/failureKind.ts';
import type { Counterfactual } from './changes/counterfactual.ts';
import { counterfactualOf } from './changes/counterfactual.ts';
import { dealReview } from './dealReview.ts';
import type { PostMortem } from './postMortemReport.ts';
import type { PlayedRun } from './record/playedRun.ts';
import { recorded } from './record/recorded.ts';
import { sideRecord } from './record/sideRecord.ts';
import { forks } from './rescues/forks.ts';
import { fatalIssue } from './turning/fatalIssue.ts';
import { fatalReason } from './turning/fatalReason.ts';
import { managerReplay } from './turning/managerReplay.ts';
import { turningPoint } from './turning/turningPoint.ts';

/** What is found by moving levers, and what only a whole post-mortem tells. */
type Added = Pick<PostMortem, 'rescues' | 'butFor' | 'blame' | 'leftOut' | 'shortfall'>;

export interface Examination {
  readonly played: PlayedRun;
  readonly counterfactual: Counterfactual;
  readonly ending: Ending;
  /** The record. */
  readonly events: Negotiation['events'];
  /** Whether the seats' own policies made every move, so that the seed leads to the record. */
  readonly alone: boolean;
  /** Whether it failed where a deal was possible, so that rescues can be looked for. */
  readonly canBeSaved: boolean;
  readonly report: Omit<PostMortem, keyof Added>;
}

/** Examines a negotiation as far as no lever is moved. `done` is called with the share of that work, in [0, 1]. */
export function examine(
  negotiation: Negotiation,
  seats: SeatsInput | undefined,
  done: (share: number) => void,
): Examination {
  const talks = recorded(negotiation, seats);
  const { scenario, seed, run, version, ending, satisfaction } = talks.negotiation;
  const failed = ending.kind !== 'agreement';
  done(0);
  const table = forks(talks, done);
  const ghost = ghostDealReport(talks);
  const kind = failureKind(ending, ghost);
  const turn = failed ? turningPoint(talks, table) : null;
  const closed = failed ? null : dealReview(talks, table, ghost);
  const stories = {
    vendor: account(sideRecord(talks.negotiation, 'vendor')),
    client: account(sideRecord(talks.negotiation, 'client')),
  };
  const played = { scenario, seed, run, carried: talks.negotiation.carried ?? null, seats: talks.seats };
  const alone = !talks.byHand;
  const fatal = fatalIssue(talks.negotiation, kind);
  const reason = fatalReason(talks.negotiation, fatal);
  const asked = managerReplay(talks, table, fatal);
  return {
    played,
    counterfactual: counterfactualOf(played),
    ending,
    events: talks.negotiation.events,
    alone,
    canBeSaved: alone && failed && (ghost.kept !== null || ghost.setAside !== null),
    report: {
      type: 'postMortem',
      seed,
      run,
      version,
      scenario,
      ...(negotiation.seats === undefined ? {} : { seats: negotiation.seats }),
      ending,
      satisfaction,
      byHand: talks.byHand,
      accounts: { ...stories, truth: truth(talks.negotiation, [stories.vendor, stories.client], ghost, turn) },
      distance: accountsDistance(stories.vendor, stories.client),
      ghostDeal: ghost,
      kind,
      fatalIssue: fatal,
      ...(reason === null ? {} : { fatalReason: reason }),
      ...(asked === null ? {} : { manager: asked }),
      turningPoint: turn,
      adviser: adviserReport(talks, table),
      closed,
    },
  };
}

/** The whole report. */
export const reportOf = ({ report }: Examination, added: Added): PostMortem => ({ ...report, ...added });
