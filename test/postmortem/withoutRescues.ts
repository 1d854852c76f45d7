/** What a post-mortem tells of the talks, without the search for rescues, which takes most of its time. */
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { account } from '../../src/postmortem/accounts/account.ts';
import { adviserReport } from '../../src/postmortem/adviser/adviserReport.ts';
import { accountsDistance } from '../../src/postmortem/accounts/accountsDistance.ts';
import { ghostDealReport } from '../../src/postmortem/accounts/ghostDealReport.ts';
import { truth } from '../../src/postmortem/accounts/truth.ts';
import { failureKind } from '../../src/postmortem/blame/failureKind.ts';
import { dealReview } from '../../src/postmortem/dealReview.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { recorded } from '../../src/postmortem/record/recorded.ts';
import { sideRecord } from '../../src/postmortem/record/sideRecord.ts';
import { forks } from '../../src/postmortem/rescues/forks.ts';
import { fatalIssue } from '../../src/postmortem/turning/fatalIssue.ts';
import { fatalReason } from '../../src/postmortem/turning/fatalReason.ts';
import { managerReplay } from '../../src/postmortem/turning/managerReplay.ts';
import { turningPoint } from '../../src/postmortem/turning/turningPoint.ts';

export function withoutRescues(negotiation: Negotiation): PostMortem {
  const talks = recorded(negotiation, undefined);
  const table = forks(talks);
  const ghost = ghostDealReport(talks);
  const failed = negotiation.ending.kind !== 'agreement';
  const turn = failed ? turningPoint(talks, table) : null;
  const kind = failureKind(negotiation.ending, ghost);
  const fatal = fatalIssue(talks.negotiation, kind);
  const reason = fatalReason(talks.negotiation, fatal);
  const asked = managerReplay(talks, table, fatal);
  const [vendor, client] = [account(sideRecord(negotiation, 'vendor')), account(sideRecord(negotiation, 'client'))];
  return {
    seed: negotiation.seed,
    run: negotiation.run,
    scenario: negotiation.scenario,
    ending: negotiation.ending,
    satisfaction: talks.negotiation.satisfaction,
    byHand: talks.byHand,
    accounts: { vendor, client, truth: truth(negotiation, [vendor, client], ghost, turn) },
    distance: accountsDistance(vendor, client),
    ghostDeal: ghost,
    adviser: adviserReport(talks, table),
    turningPoint: turn,
    closed: failed ? null : dealReview(talks, table, ghost),
    kind,
    fatalIssue: fatal,
    ...(reason === null ? {} : { fatalReason: reason }),
    ...(asked === null ? {} : { manager: asked }),
    rescues: [],
    butFor: [],
    blame: null,
    leftOut: { levers: [], blame: false },
  } as unknown as PostMortem;
}
