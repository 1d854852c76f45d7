/** With words of its own for the two sides, nothing that a scenario prints says "vendor" or "client" of a side. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { fromScoreSheet } from '../../src/classroom/scoreSheet/fromScoreSheet.ts';
import { toScoreSheet } from '../../src/classroom/scoreSheet/toScoreSheet.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import { opening } from '../../src/cli/output/page.ts';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { sweep } from '../../src/experiments/sweep.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { leverList } from '../../src/scenario/levers/leverList.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { charts } from '../../src/visual/charts.ts';
import { smallDance } from '../../src/visual/terminal/smallDance.ts';
import { smallTrust } from '../../src/visual/terminal/smallTrust.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { show } from '../../src/visual/show.ts';
import { endingText } from '../../src/visual/story/endingText.ts';
import { roleSheet } from '../../src/visual/story/roleSheet.ts';
import { story } from '../../src/visual/story/story.ts';
import { classParts } from '../../src/visual/tables/classText.ts';
import {
  breakPointLines,
  dealLines,
  efficiencyText,
  solutionPackages,
} from '../../src/visual/tables/efficiencyText.ts';
import { leverTable } from '../../src/visual/tables/leverTable.ts';
import { failuresText, rateTable } from '../../src/visual/tables/rateTable.ts';
import type { Block } from '../../src/visual/page/block.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';

const ROLES = { vendor: 'employer', client: 'candidate' } as const;

/** What says "vendor" or "client" of a side: a path of a lever and the name of its file's key do not. */
const says = (text: string): string[] =>
  [
    ...text
      .replaceAll(/\b(?:vendor|client)(?:\.[\w-]+)+|\badviser\.\w+/g, '')
      .matchAll(/.{0,40}\b(?:vendor|client)s?\b.{0,20}/gi),
  ].map(([found]) => found);

/** The texts of a chart: its title, description, axes, legends and tooltips; names of columns are none. */
const textsOf = (value: unknown, key = ''): string[] =>
  typeof value === 'string'
    ? ['field', 'format', 'as', 'stretch'].includes(key)
      ? []
      : [value]
    : Array.isArray(value)
      ? value.flatMap((one) => textsOf(one, key))
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name))
        : [];

describe('roles', () => {
  it('change the words of everything that is told of any scenario', () => {
    fc.assert(
      fc.property(scenarios({ rounds: 6 }), fc.nat(1000), (file, seed) => {
        const scenario = readScenario({ ...(file as object), roles: ROLES });
        const talks = negotiate(scenario, { seed });
        const report = postMortem(talks, { runs: 2, others: 1 });
        const rows = [...runs(scenario, { runs: 3, seed })];
        const { ending } = talks;
        const deal = ending.kind === 'agreement' ? { deal: ending.package } : {};
        const found = efficiency(scenario, deal);
        const simulation = simulate(scenario, { runs: 2, seed });
        const hands = debrief(scenario, rows);
        const blocks: Block[] = [
          ...opening(scenario, ghostDeal(scenario), plainStyle),
          ...story(talks, plainStyle),
          ...endingText(talks, ghostDeal(scenario), plainStyle),
          ...smallDance(talks, plainStyle),
          ...smallTrust(talks, plainStyle),
          ...postMortemPage(report, plainStyle),
          ...SIDES.flatMap((side) => roleSheet(scenario, side, { ...plainStyle, points: true })),
          ...efficiencyText(scenario, found, plainStyle),
          ...solutionPackages(scenario, found),
          ...breakPointLines(scenario, found, plainStyle),
          ...dealLines(scenario, found, plainStyle),
          ...rateTable(scenario, [{ label: 'as it is', simulation }], plainStyle),
          ...failuresText(scenario, simulation),
          ...classParts(scenario, hands, { ...plainStyle, points: true }).flatMap((part) => part.blocks),
          ...leverTable(scenario, leverList(scenario), plainStyle),
        ];
        const specs = [
          charts.dance(talks),
          charts.concessions(talks),
          charts.trust(talks),
          charts.outcomes(scenario, rows),
          charts.distribution(rows, { roles: ROLES }),
          charts.rescues(report),
          charts.blame(report),
          ...['payoff.vendor', 'satisfaction.client'].map((of) =>
            charts.map(sweep(scenario, { vary: { 'vendor.care': '0:1:1' }, runs: 1, seed }), { of, roles: ROLES }),
          ),
        ];
        expect(says(layout(blocks, 96).join('\n'))).toEqual([]);
        expect(specs.flatMap((spec) => textsOf(spec)).flatMap(says)).toEqual([]);
        expect(
          says(
            show(hands)
              .toMarkdown()
              .replaceAll(/(?:utility|left|satisfaction|trust)\.(?:vendor|client)/g, ''),
          ),
        ).toEqual([]);
      }),
      { numRuns: FULL ? 30 : 2 },
    );
  });

  it('change no number: the talks, the runs and the class are those of the same file without them', () => {
    fc.assert(
      fc.property(scenarios({ rounds: 6 }), fc.nat(1000), (file, seed) => {
        const [without, within] = [file, { ...(file as object), roles: ROLES }].map((one) => readScenario(one));
        const talks = [without!, within!].map((scenario) => {
          const { scenario: _, ...rest } = negotiate(scenario, { seed });
          return JSON.stringify(rest);
        });
        expect(talks[1]).toBe(talks[0]);
        const rows = [without!, within!].map((scenario) => JSON.stringify([...runs(scenario, { runs: 3, seed })]));
        expect(rows[1]).toBe(rows[0]);
      }),
      { numRuns: FULL ? 200 : 12 },
    );
  });

  it('stand in a score sheet, and a bad word has its cell', () => {
    const sheet =
      'issue,option,vendor points,client points\npay,1,0,9\npay,2,9,0\nwalk away,,1,1\nroles,,Employer,Kandidátka\n';
    const scenario = fromScoreSheet(sheet);
    expect(scenario.roles).toEqual({ vendor: 'Employer', client: 'Kandidátka' });
    expect(fromScoreSheet(toScoreSheet(scenario)).roles).toEqual(scenario.roles);
    expect(() => fromScoreSheet(sheet.replace('Kandidátka', ''))).toThrow(/D5.*no word for a side/);
    expect(() => fromScoreSheet(sheet.replace('Kandidátka', 'EMPLOYER'))).toThrow(/roles.*the same word/);
  });
});

describe('the command line, of a scenario with roles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-roles-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);
  const essay = fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url));
  const job = at('job.json');
  writeFileSync(
    job,
    readFileSync(essay, 'utf8')
      .replaceAll(/([a-z ])(?:vendor|client)s?(?=[ ,.'’])/g, '$1firm')
      .replace('"title"', '"roles": { "vendor": "employer", "client": "candidate" }, "title"'),
  );
  writeFileSync(at('hands.csv'), 'hand,price,term,support,rollout,exit\nA,45,2 years,8 hours,10,12 months\nB,,,,,\n');

  const told = async (argv: readonly string[], lines: readonly string[] = []): Promise<string> => {
    let text = '';
    const left = [...lines];
    const code = await dispatch(argv, {
      out: (one) => void (text += one),
      err: (one) => void (text += one),
      style: plainStyle,
      width: 96,
      ask: () => Promise.resolve(left.shift() ?? null),
    });
    expect(code, text).toBe(0);
    return text;
  };

  it.each([
    ['run', job, '--seed', '12'],
    ['postmortem', job, '--seed', '12', '--runs', '2'],
    ['tell', job, '--runs', '3'],
    ['simulate', job, '--runs', '3'],
    ['sweep', job, '--vary', 'vendor.care=0:1:0.5', '--runs', '2'],
    ['sensitivity', job, '--vary', 'vendor.care=0:1', '--samples', '4', '--runs', '2'],
    ['tournament', job, '--policies', 'micro,timeDependent', '--baselines', 'micro', '--runs', '2'],
    ['analyse', job],
    ['levers', job],
    ['inspect', job, '--runs', '20'],
    ['sheets', job],
    ['debrief', job, at('hands.csv'), '--points'],
  ])('%s says employer and candidate', async (...argv) => {
    expect(says(await told(argv))).toEqual([]);
  });

  it('takes a seat and a sheet by the words, names them where one is wrong, and names files by them', async () => {
    const text = await told(['play', job, '--as', 'Candidate'], ['', 'accept', 'leave', 'what if 1 leave', 'quit']);
    expect(text).toContain('the candidate.');
    expect(says(text)).toEqual([]);
    expect(await told(['sheets', job, '--as', 'employer', '--html', at('sheets.html')])).toContain('of the employer');
    expect(readdirSync(folder)).toContain('sheets-employer.html');
    expect(says(readFileSync(at('sheets-employer.html'), 'utf8').replace(/<style>[^]*?<\/style>/, ''))).toEqual([]);
    let err = '';
    const io = { out: () => undefined, err: (one: string) => void (err += one), style: plainStyle, width: 96 };
    expect(await dispatch(['play', job, '--as', 'buyer'], io)).toBe(2);
    expect(err).toContain('--as: there is no side "buyer"; write --as employer or --as candidate');
  });
});
