/** What the reports, the safe table and a played seat say is read back and held against rows, replays and events. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlyLevers } from '../../../src/cli/runs/deadlyLevers.ts';
import { incomingEvents } from '../../../src/cli/play/incomingEvents.ts';
import { debrief } from '../../../src/classroom/debrief.ts';
import type { Side } from '../../../src/domain/side.ts';
import { SIDES, otherSide } from '../../../src/domain/side.ts';
import { simulate } from '../../../src/experiments/simulate.ts';
import { sweep } from '../../../src/experiments/sweep.ts';
import { tournament } from '../../../src/experiments/tournament/tournament.ts';
import { sweepReport } from '../../../src/node/report/sweepReport.ts';
import { tournamentReport } from '../../../src/node/report/tournamentReport.ts';
import { seenEvents } from '../../../src/postmortem/record/sideRecord.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { show } from '../../../src/visual/show.ts';
import { safeTableText } from '../../../src/visual/story/changes/safeTableText.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { FULL } from '../../profile.ts';
import { managed } from '../../postmortem/managed.ts';
import { negotiations } from '../../postmortem/playedByPeople.ts';
import { isPercent, plain, sideOf } from '../../postmortem/sentenceKinds.ts';
import { small } from '../../visual/small.ts';

const text = (html: string): string =>
  html
    .replace(/<(style|svg|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe('what is said of many talks holds', () => {
  it('in the report of a sweep: the least and the most, and where', async () => {
    const scenario = readScenario(small({ rounds: 3 }, { breakPoints: { fee: { limit: 1, flexibility: 0 } } }));
    const rows = sweep(scenario, { vary: { 'client.walkAway': [0.1, 0.5, 0.8] }, runs: 20, seed: 3 });
    const said = text(sweepReport(scenario, rows));
    const rates = rows.map(({ dealRate }) => dealRate);
    const [least, most] = [Math.min(...rates), Math.max(...rates)];
    expect(least).toBeLessThan(most);
    const place = '([^%]+ %) \\([^)]*\\) at client\\.walkAway ([\\d.]+?)';
    const m = new RegExp(`goes from ${place} to ${place}\\. `).exec(said)!;
    expect(isPercent(m[1]!, least) && isPercent(m[3]!, most)).toBe(true);
    const at = (where: string): number => rows.find((row) => row['client.walkAway'] === Number(where))!.dealRate;
    expect([at(m[2]!), at(m[4]!)]).toEqual([least, most]);
  }, 20_000);

  it('in the report of a tournament: who is first, by the mean of the pairs', async () => {
    const scenario = readScenario(small());
    const result = tournament(['micro', 'hardliner'], [scenario], { runs: 6, seed: 1 });
    const said = text(tournamentReport(result, [scenario]));
    const m = /; (\w+) is first, (really better than|and not told apart from) (\w+)\./.exec(said)!;
    const mean = (name: string): number => {
      const had = result.pairs.flatMap(({ vendor, client, payoff }) => [
        ...(vendor === name ? [payoff.vendor.estimate] : []),
        ...(client === name ? [payoff.client.estimate] : []),
      ]);
      return had.reduce((sum, x) => sum + x, 0) / had.length;
    };
    expect(mean(m[1]!)).toBeGreaterThanOrEqual(mean(m[3]!));
    expect(result.differences[0]!.real).toBe(m[2] === 'really better than');
  }, 20_000);

  it('in the debrief of a class: the share without a deal, and what each side ended with', () => {
    const scenario = readScenario(small());
    const hands = [
      { hand: 'a', fee: 1, scope: 0 },
      { hand: 'b', fee: null, scope: null },
      { hand: 'c', fee: 0, scope: 1 },
      { hand: 'd', fee: 0, scope: 0 },
    ];
    const said = show(debrief(scenario, hands)).toMarkdown();
    const value = (figure: string): number =>
      Number(
        said
          .split('\n')
          .find((line) => line.includes(figure))!
          .split('|')
          .map((cell) => cell.trim())
          .filter((cell) => /^[\d.]+$/.test(cell))[1],
      );
    // The vendor has 0.6 for the fee and 0.4 for the scope, the client 0.4 and 0.6; without a deal each has 0.1.
    expect(value('hands without a deal')).toBeCloseTo(1 / 4, 3);
    expect(value('what the vendor ended with')).toBeCloseTo((0.6 + 0.1 + 0.4 + 0) / 4, 3);
    expect(value('what the client ended with')).toBeCloseTo((0.6 + 0.1 + 0.4 + 1) / 4, 3);
  });

  it('of a safe table: all talks end in a deal, and with each lever the said share fails', () => {
    const scenario = readScenario(small());
    const [runs, tried, seed] = [12, 10, '4'];
    expect(simulate(scenario, { seed, runs }).endings.agreement).toBe(runs);
    const told = safeTableText(scenario, runs, deadlyLevers(scenario, seed, tried), tried, plainStyle).map((block) =>
      typeof block !== 'string' && block.kind === 'paragraph' ? block.text : '',
    );
    expect(told[0]).toContain('all of the 12 talks end in a deal');
    expect(told.length).toBeGreaterThan(1);
    for (const line of told.slice(1)) {
      const levers = Object.fromEntries(
        [...line.matchAll(/\(([\w.]+)=([\d.]+)\)/g)].map(([, path, to]) => [path!, Number(to)]),
      );
      const { endings } = simulate(withLevers(scenario, levers), { seed, runs: tried });
      expect(isPercent(/^.*? %/.exec(line)![0], 1 - endings.agreement / tried), line).toBe(true);
    }
  });
});

/** What a played seat is told of the other side's acts: the kind of event that each pattern stands for. */
const TOLD: Readonly<Record<string, RegExp>> = {
  offer: /^(\w+) (?:offers: .*|repeats its offer|moves: .*)\. Worth (?<worth>−?\d\.\d\d) to you\.$/,
  press: /^(\w+) presses: "We want (?<issue>Q\d+): (?<option>.+)\."$/,
  ask: /^(\w+) asks: "How much does (?<issue>Q\d+) matter to you\? Is there a limit\?"$/,
  grant: /^(\w+): "For you we make an exception\. (?<issue>Q\d+): (?<option>.+)\."$/,
  explain: /^(\w+): "On (?<issue>Q\d+) we (?:cannot go beyond|need at least) .+\."$/,
  refuse: /^(\w+): "(?<issue>Q\d+): no\."$/,
  hear: /^(\w+): "We hear that (?<issue>Q\d+) matters to you\."$/,
  tell: /^(\w+): "(?<issue>Q\d+) .*\b(?:matters|matter)\b.* to us.*\."$/,
  disclose: /^(\w+): "(?<issue>Q\d+) .*\b(?:matters|matter)\b.* to us.*\."$/,
  decline: /^(\w+) would rather not say what (?<issue>Q\d+) means to it\.$/,
  caught: /^(\w+) goes to (?<option>.+) on (?<issue>Q\d+), beyond the limit that it named: .+\.$/,
  accept: /^(\w+) takes your offer\.$/,
  leave: /^(\w+) leaves the table\.$/,
  call: /^(\w+) calls a meeting\.$/,
  pass: /^(\w+) says nothing\.$/,
  refer: /^(\w+): "We have to ask about (?<issue>Q\d+)\."$/,
  open: /^You sit down at the table\.()$/,
};

/** What the person's own manager is told to have answered. */
const ANSWERED: Readonly<Record<string, RegExp>> = {
  grant: /^Your manager, asked about (?<issue>Q\d+), allows it: you may bid with the exception, and they know\.$/,
  explain: /^Your manager, asked about (?<issue>Q\d+), does not allow it, and you have told them why\.$/,
  refuse: /^Your manager, asked about (?<issue>Q\d+), does not answer: to them that is a flat no\.$/,
};

/** What an adviser tells the person of the other side. */
const RELAYED = new RegExp(
  '^Tern tells you that (?:(\\w+) (?:cannot go beyond|needs at least) (?<limit>.+) on the (?<issue>Q\\d+)|' +
    'the (?<wish>Q\\d+) .*matters.* to (?<owner>\\w+))\\.(?: That takes (?<took>\\d+) rounds?\\.)?$',
);

/** The scenario file of `plain`: by turns as it is, with managers on both sides, and with an adviser that relays. */
function peopled(file: Parameters<typeof plain>[0] & { rounds: number }): unknown {
  const people = plain(file) as object;
  if (file.rounds % 3 === 0) return people;
  if (file.rounds % 3 === 1) return managed(people as never);
  return { ...people, adviser: { name: 'Tern', relays: 0.8, takes: file.rounds % 2, knows: 0.9 } };
}

describe('what a played seat is told', () => {
  it('is each act of the other side, in order, with its issue, option and worth; and what the manager answers', () => {
    const heard = { relay: 0, refer: 0, answered: 0 };
    fc.assert(
      fc.property(negotiations(peopled as never), fc.constantFrom<Side[]>(...SIDES), ({ negotiation }, side) => {
        const { scenario, events } = negotiation;
        const keys = Object.keys(scenario.issues);
        const told = incomingEvents(scenario, side, seenEvents(events, side), 0, plainStyle).flatMap((block) =>
          typeof block !== 'string' && block.kind === 'paragraph' ? [block.text] : [],
        );
        const acts = events.filter(({ by, kind, isRelayed }) =>
          by === side ? isRelayed === true : kind !== 'veto' && kind !== 'deadline',
        );
        expect(told).toHaveLength(acts.length);
        for (const [n, act] of acts.entries()) {
          const own = act.by === side;
          const pattern = own ? ANSWERED[act.kind]! : act.kind === 'relay' ? RELAYED : TOLD[act.kind]!;
          const m = pattern.exec(told[n]!);
          expect(m, `${act.kind}: ${told[n]!}`).not.toBeNull();
          const { issue, wish = issue, option, worth, limit, owner = m![1], took } = m!.groups ?? {};
          if (!own && act.kind !== 'open') expect(sideOf(owner!)).toBe(otherSide(side));
          if (wish !== undefined) expect(keys[Number(wish.slice(1))]).toBe(act.issue);
          if (option !== undefined) expect(option.replaceAll(',', '')).toBe(String(act.option));
          if (worth !== undefined)
            expect(Math.abs(Number(worth.replace('−', '-')) - act[side].utility!)).toBeLessThanOrEqual(0.005001);
          if (own) {
            const asked = events.filter((one) => one.by === side && one.kind === 'refer' && one.issue === act.issue);
            expect(asked.some(({ round }) => round + scenario[side].manager!.answersIn === act.round)).toBe(true);
            heard.answered += 1;
          }
          if (act.kind === 'relay') {
            expect(limit === undefined ? null : limit.replaceAll(',', '')).toBe(
              act.limit === null ? null : String(act.limit),
            );
            expect(Number(took ?? 0)).toBe(scenario.adviser!.takes ?? 1);
          }
          if (act.kind === 'relay' || act.kind === 'refer') heard[act.kind] += 1;
        }
      }),
      { numRuns: FULL ? 2000 : 150, seed: 27 },
    );
    expect(
      Object.values(heard).every((count) => count > 0),
      JSON.stringify(heard),
    ).toBe(true);
  });
});
