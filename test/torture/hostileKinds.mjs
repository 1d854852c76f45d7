/** The kinds of files that the product reads: good texts of each, and what reads one; what is read must be usable. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import {
  fromScoreSheet,
  newScenario,
  readClass,
  readHandLines,
  toScoreSheet,
  writeCard,
  writeHand,
} from '../../dist/classroom.js';
import { fromGenius, toGenius } from '../../dist/genius.js';
import {
  negotiate,
  openDealings,
  openTable,
  readScenario,
  resumeDealings,
  resumeTable,
  runs,
} from '../../dist/index.js';
import { scenarios } from '../../dist/testing.js';
import { fromCasino } from '../../dist/validation.js';
import { command, fileReader, studyFiles } from './commandReader.mjs';

/** What writes links of the page and XLSX files stands in no entry of the package. */
async function writers(at) {
  const outfile = join(at, 'writers.mjs');
  const contents = `export { linkCheck, writeLink } from './src/page/link/writeLink.ts';
    export { packText, unpackText } from './src/page/link/packText.ts';
    export { writeXlsx } from './test/classroom/writeXlsx.ts';`;
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
  buildSync({ stdin: { contents, resolveDir }, bundle: true, format: 'esm', platform: 'node', outfile });
  return import(outfile);
}

const WEB_DOMAIN = {
  name: 'trip',
  issuesValues: { place: { values: ['sea', 'hills'] }, days: { range: { low: '2', high: '4', step: '0.5' } } },
};
const webProfile = (name, sea) => ({
  LinearAdditiveUtilitySpace: {
    name,
    issueUtilities: {
      place: { discreteutils: { valueUtilities: { hills: 1 - sea, sea } } },
      days: { numberutils: { lowValue: 2, lowUtility: 1, highValue: 4, highUtility: 0.2 } },
    },
    issueWeights: { days: 0.25, place: 0.75 },
    domain: WEB_DOMAIN,
    reservationBid: { issuevalues: { place: 'sea', days: '3' } },
  },
});
const person = (food, water, firewood) => ({ priority: { food, water, firewood }, points: 18, liking: 3 });
const PAIR = { id: 9, walkAway: false, a: person('High', 'Low', 'Medium'), b: person('Low', 'Medium', 'High') };

const textOf = (input) => (typeof input === 'string' ? input : input.toString('utf8'));

/**
 * Makes the kinds.
 *
 * @param folder - Example scenarios.
 * @param at - An empty folder for files that a command reads.
 * @param seed - The seed of scenarios by chance.
 * @returns By name the good texts (or bytes) and what reads one.
 */
export async function hostileKinds(folder, at, seed) {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const essayFile = join(folder, 'small-point.json');
  const essay = readScenario(readFileSync(essayFile, 'utf8'));
  const simple = newScenario('distributive');
  const { linkCheck, packText, unpackText, writeLink, writeXlsx } = await writers(at);
  const inFile = fileReader(at);

  const { domain, profiles } = toGenius(essay);
  const web = [JSON.stringify(webProfile('walker', 0.2)), JSON.stringify(webProfile('swimmer', 0.9))];
  const table = openTable(essay, { seed: 1 });
  for (let n = 0; n < 7; n++) table.step();
  const relation = openDealings(essay, { deals: 3, seed: 1 });
  relation.step();
  relation.step();
  const game = join(at, 'game.json');
  await command(['play', essayFile, '--as', 'client'], ['', '', `save ${game}`, 'quit']);
  const hands = ['client', 'vendor'].map((side) => writeHand(negotiate(essay), side));
  const card = writeCard({ target: 0.8, worst: 0.5, trades: 'price for term', findOut: 'why "exit"' });
  const state = { scenario: { file: essay }, seed: 's', run: 0, set: { 'vendor.care': 0.4 }, step: 3, language: 'en' };
  const acts = [
    { talk: { kind: 'press', issue: 'exit' }, bid: [0, 0, 0, 0, 1] },
    { answer: 'hear', leave: true },
  ];
  const link = await writeLink({ version: 1, ...state, acts });
  const sheet = toScoreSheet(simple);

  return {
    scenario: {
      texts: [
        ...files,
        ...['distributive', 'integrative', 'multiIssue', 'renewal', 'smallPoint'].map((name) =>
          JSON.stringify(newScenario(name)),
        ),
        ...fc.sample(scenarios(), { seed, numRuns: 30 }).map((one) => JSON.stringify(one)),
      ],
      read: (input) => [...runs(readScenario(input), { runs: 1 })],
    },
    'GENIUS domain': { texts: [domain], read: (input) => fromGenius({ domain: textOf(input), profiles }) },
    'GENIUS profile': {
      texts: profiles,
      read: (input) => fromGenius({ domain, profiles: [textOf(input), profiles[1]] }),
    },
    'GeniusWeb domain': {
      texts: [JSON.stringify(WEB_DOMAIN)],
      read: (input) => fromGenius({ domain: textOf(input), profiles: web }),
    },
    'GeniusWeb profile': {
      texts: web,
      read: (input) => fromGenius({ domain: JSON.stringify(WEB_DOMAIN), profiles: [textOf(input), web[1]] }),
    },
    'saved table': { texts: [JSON.stringify(table)], read: (input) => resumeTable(input).step() },
    'saved dealings': { texts: [JSON.stringify(relation)], read: (input) => resumeDealings(input).step() },
    'saved game': {
      texts: [readFileSync(game, 'utf8')],
      read: inFile('saved.json', ['play', 'FILE'], ['', 'quit']),
    },
    'preparation card': {
      texts: ['{ "target": 0.8, "worst": 0.5, "trades": "price for term", "findOut": "why" }'],
      read: inFile('card.json', ['play', essayFile, '--as', 'client', '--card', 'FILE'], ['quit']),
    },
    'class table': {
      texts: [
        `hand,${Object.keys(simple.issues).join(',')}\nA,45\nB,47\nC,\n`,
        `Hand;Price;Liking\nA;45,5;4\nB;;2\n"C ""x""";50;1\n`,
      ],
      read: (input) => readClass(simple, input),
    },
    'hand lines': {
      texts: [`# a class\n${hands[0]}\n${hands[1]} ${card}\n`],
      read: (input) => readHandLines(essay, textOf(input)),
    },
    'links of the page': {
      texts: [`Ann: https://example.org/page.html#${link}\nBen: ${hands[1]}\n#${link}\n`],
      read: inFile('links.txt', ['debrief', essayFile, 'FILE']),
    },
    'state of a link': {
      texts: [await unpackText(link.split('.')[1], 2e6)],
      read: async (input) => {
        const text = `1.${await packText(textOf(input))}.`;
        await inFile('state.txt', ['debrief', essayFile, 'FILE'])(`Ann: #${text}${linkCheck(text)}\n`);
      },
    },
    'table of points': {
      texts: [
        'vendor.care,client.trust\n0.1,0.5\n0.2,0.6\n',
        'vendor.care;vendor.talk\n0,1;candid\n0,2;silent\n',
        '{"vendor.care":0.1,"vendor.talk":"candid"}\n{"vendor.care":0.3,"vendor.talk":"silent"}\n',
      ],
      read: (input) => {
        const name = textOf(input).startsWith('{') ? 'points.jsonl' : 'points.csv';
        return inFile(name, ['sweep', essayFile, '--rows', 'FILE', '--runs', '1'])(input);
      },
    },
    'human pairs': { texts: [JSON.stringify({ dyads: [PAIR] })], read: (input) => fromCasino(textOf(input)) },
    'score sheet': { texts: [toScoreSheet(essay), sheet], read: (input) => fromScoreSheet(input) },
    'score sheet as XLSX': {
      texts: [
        writeXlsx(
          sheet
            .trimEnd()
            .split('\n')
            .map((line) => line.split(',')),
        ).toString('latin1'),
      ],
      read: (input) => inFile('sheet.xlsx', ['import', 'FILE'])(Buffer.from(textOf(input), 'latin1')),
    },
    ...(await studyFiles(at, 'sweep', ['sweep', essayFile, '--vary', 'vendor.care=0:1:0.5', '--runs', '2'])),
    ...(await studyFiles(at, 'dealings', ['dealings', essayFile, '--runs', '3', '--deals', '2'])),
  };
}
