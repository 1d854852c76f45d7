/** What the post-mortem and the story say of lies, late reasons, own code, hands, large spaces and safe tables. */
import { describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { deadlyLevers } from '../../src/cli/runs/deadlyLevers.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { runPlayer } from '../../src/experiments/runs/runBatch.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { blameRuns } from '../../src/postmortem/blame/blameRuns.ts';
import { replayer } from '../../src/postmortem/changes/replayer.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { actText } from '../../src/visual/postmortem/actText.ts';
import { tellPostMortem } from '../../src/visual/postmortem/postMortemPage.ts';
import { seatsText } from '../../src/visual/postmortem/seatsText.ts';
import { truthText } from '../../src/visual/postmortem/truthText.ts';
import { safeTableText } from '../../src/visual/story/changes/safeTableText.ts';
import { efficiencyText } from '../../src/visual/tables/efficiencyText.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { small } from '../visual/small.ts';
import { withoutRescues } from './withoutRescues.ts';

const essay = readScenario(scenarioFile('small-point'));
const CHEAP = { runs: 0, others: 0 };
const flowing = (text: string): string => text.replace(/\s+/g, ' ');

describe('the page', () => {
  it('says in which round a reason was given', () => {
    for (let run = 0; run < 60; run++) {
      const negotiation = negotiate(withLevers(essay, { 'vendor.care': 0.3 }), { run });
      const { events } = negotiation;
      const no = events.find(({ kind, issue }) => kind === 'refuse' && issue === 'exit');
      const given = events.find(({ kind, issue }) => kind === 'explain' && issue === 'exit');
      if (no === undefined || given === undefined || negotiation.ending.kind !== 'agreement') continue;
      const page = flowing(tellPostMortem(postMortem(negotiation, CHEAP)));
      expect(page).not.toContain('nobody gave');
      expect(page).toContain(`had a reason, which it gave in round ${given.round + 1}`);
      return;
    }
    throw new Error('no such run');
  });

  it('says who knew of a break point by what was said of it', () => {
    const issues = { fee: { options: [0, 1, 2] }, scope: { options: [0, 1, 2] } };
    const side = (values: string, point: object): Record<string, unknown> => ({
      walkAway: 0.2,
      opensAt: 1,
      goals: { fee: { weight: 0.5, values }, scope: { weight: 0.5, values } },
      breakPoints: point,
    });
    const vendor = side('more is better', { fee: { limit: 1, flexibility: 0.3 } });
    const client = side('less is better', { scope: { limit: 1, flexibility: 0 } });
    const scenario = readScenario(small({ issues, rounds: 8 }, vendor, client));
    let named = 0;
    for (let run = 0; run < 40; run++) {
      const negotiation = negotiate(scenario, { run });
      const said = negotiation.events.find(
        ({ by, kind, issue, limit }) =>
          by === 'client' && issue === 'scope' && (kind === 'tell' || kind === 'explain') && limit !== null,
      );
      const truths = truthText(withoutRescues(negotiation), plainStyle).join(' ');
      if (!truths.includes('as good as its own bid')) continue;
      expect(truths.includes('Only Otters knew.')).toBe(said === undefined);
      if (said === undefined) continue;
      named += 1;
      expect(truths).toContain(`Otters named a limit there in round ${said.round + 1}.`);
    }
    expect(named).toBeGreaterThan(0);
  });

  it('tells a lie that was found out in both accounts and in the truth', () => {
    for (let run = 0; run < 60; run++) {
      const negotiation = negotiate(withLevers(essay, { 'vendor.talk': 'bluffer', 'vendor.care': 1 }), { run });
      const lies = negotiation.events.filter(({ kind }) => kind === 'caught');
      // A limit on the same issue may be claimed and broken again: the page names every round.
      const rounds = lies.filter(({ issue }) => issue === lies[0]!.issue).map(({ round }) => round + 1);
      if (rounds.length < 2 || negotiation.ending.kind !== 'agreement') continue;
      const page = flowing(tellPostMortem(postMortem(negotiation, CHEAP)));
      expect(page).toContain('which was not true: we went to');
      expect(page).toContain('that had not been true.');
      expect(page).toContain(`found it out in rounds ${rounds.join(' and ')}`);
      return;
    }
    throw new Error('no such run');
  });

  it("does not call a person's leaving chance", () => {
    const table = openTable(readScenario(small({ rivals: [{ name: 'Quay', fit: 0.9 }] })), {});
    table.step();
    table.act('client', { leave: true, ...(table.view('client').said === null ? {} : { answer: 'hear' as const }) });
    const result = postMortem(table.negotiation(), CHEAP);
    expect(result.turningPoint!.leaving!.chance).toBeNull();
    expect(flowing(tellPostMortem(result))).toContain(
      'Otters was played by hand and left in round 1 by its own decision',
    );
  });

  it('says whose code sat in a seat', () => {
    const seats = { vendor: { seat: 'grim', bid: 'micro' }, client: {} };
    expect(seatsText({ scenario: essay, seats } as unknown as PostMortem, plainStyle)).toEqual([
      "Own code sat in Acme's seat (the whole seat: grim).",
      "Policies of the catalogue sat in Acme's seat (its bids: micro).",
    ]);
  });

  it('has no empty bracket for a wish that is not known', () =>
    expect(actText(essay, { kind: 'press', issue: 'price', option: null, package: null })).toBe(
      'pressing for the price',
    ));
});

describe('large spaces', () => {
  const options = { from: 0, to: 200, step: 1 };
  const large = readScenario(small({ issues: { fee: { options }, scope: { options } }, rounds: 20 }));
  it('get fewer runs of the blame, never fewer than 10', () => {
    // 100 · 4000 / (402 · 20) = 49.75
    expect([blameRuns(essay), blameRuns(large)]).toEqual([100, 49]);
    expect(blameRuns(withLevers(large, { rounds: 10_000 }))).toBe(10);
  });
  it('end alike, whether or not searches are remembered', () => {
    const [plain, again] = [
      runPlayer(large, 'large'),
      replayer(
        { scenario: large, seed: 'large', run: 0, carried: null, seats: undefined },
        { 'vendor.care': large.vendor.care },
      ),
    ];
    for (const run of [0, 1, 2, 0]) expect(again(run).ending).toEqual(plain(run).ending);
  });
});

describe('a table on which nothing can go wrong', () => {
  const safe = readScenario(small());
  it('is called so, with levers that change that', () => {
    expect(simulate(safe, { runs: 50 }).dealRate.estimate).toBe(1);
    const deadly = deadlyLevers(safe, 'safe', 30);
    expect(deadly.length).toBeGreaterThan(0);
    for (const { levers, failures } of deadly)
      expect(simulate(withLevers(safe, levers), { seed: 'safe', runs: 30 }).dealRate.estimate).toBeCloseTo(
        1 - failures,
        12,
      );
    const text = flowing(layout(safeTableText(safe, 50, deadly, 30, plainStyle)).join(' '));
    expect(text).toContain('Nothing can go wrong at this table as it is: all of the 50 talks end in a deal.');
    expect(text).toContain(Object.keys(deadly[0]!.levers)[0]);
  });
});

it('"nobody refuses" counts packages that cross no break point', () => {
  // Of four packages each walk-away value rules out one; the break point rules out the two with a fee of 0.
  const point = { breakPoints: { fee: { limit: 1 } } };
  const lines = (vendor: object): string => {
    const scenario = readScenario(small({}, vendor as never));
    return flowing(layout(efficiencyText(scenario, efficiency(scenario), plainStyle)).join(' '));
  };
  expect(lines({})).toMatch(/nobody refuses 2/);
  expect(lines(point)).toMatch(/nobody refuses 1/);
});
