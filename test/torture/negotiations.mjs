/**
 * Negotiations of random scenarios, policies, levers and hands, against what must always hold and against an
 * independent recomputation of their ends.
 */
import { sample } from 'fast-check';
import { leverList } from '../../dist/classroom.js';
import {
  ScenarioError,
  negotiate,
  openTable,
  policies,
  readScenario,
  replay,
  runs,
  withLevers,
} from '../../dist/index.js';
import { scenarios } from '../../dist/testing.js';
import { chanceFrom } from './chance.mjs';
import { endingFaults, recordFaults } from './oracle.mjs';

const KINDS = ['bid', 'accept', 'talk', 'learning'];
const SIDES = ['vendor', 'client'];

/** Up to three levers with values that their rows allow; the scenario itself where they do not go together. */
function moved(scenario, chance) {
  const rows = leverList(scenario).filter(({ path }) => path !== 'rounds');
  const levers = {};
  for (let n = chance.below(4); n > 0; n--) {
    const { path, range, choices } = chance.one(rows);
    if (range !== null && Number.isFinite(range.max)) {
      const value = range.min + (range.max - range.min) * chance.next();
      levers[path] = range.whole ? Math.round(value) : value;
    } else if (choices?.length > 0) levers[path] = chance.one(choices);
  }
  try {
    return [withLevers(scenario, levers), levers];
  } catch (error) {
    if (error instanceof ScenarioError) return [scenario, {}];
    throw error;
  }
}

/** Other policies of the catalogue in some of the places. */
const seatsFrom = (chance) =>
  Object.fromEntries(
    SIDES.map((side) => [
      side,
      Object.fromEntries(
        KINDS.filter(() => chance.below(3) === 0).map((kind) => [kind, chance.one(Object.keys(policies[kind]))]),
      ),
    ]),
  );

const endingOf = (row) => ({
  kind: row.kind,
  round: row.round,
  by: row.by,
  to: row.to,
  package: Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (key.startsWith('package.') ? [[key.slice(8), value]] : [])),
  ),
  utility: { vendor: row['utility.vendor'], client: row['utility.client'] },
});

/** Plays a table by hand: legal moves and nonsense in turn; what is refused changes nothing. */
function playByHand(scenario, seed, chance) {
  const table = openTable(scenario, { seed });
  // Two turns a round, twice that where a manager or an adviser is asked, and the meetings before.
  const most = 6 * (scenario.rounds + (scenario.before?.meetings ?? 0)) + 200;
  const keys = Object.keys(scenario.issues);
  for (let turn = 0; table.ending === null && turn < most; turn++) {
    if (chance.below(3) === 0) {
      table.step();
      continue;
    }
    const bid = Object.fromEntries(keys.map((key) => [key, chance.one(scenario.issues[key].options)]));
    const before = JSON.stringify(table);
    try {
      table.act(table.turn, {
        ...(chance.below(2) ? { answer: chance.one(['grant', 'explain', 'refuse', 'tell', 'decline', 'refer']) } : {}),
        ...(chance.below(20) === 0 ? { leave: true } : chance.below(8) === 0 ? { accept: true } : { bid }),
        ...(chance.below(3) === 0
          ? { talk: { kind: chance.one(['press', 'ask', 'disclose']), issue: chance.one(keys) } }
          : {}),
      });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      if (JSON.stringify(table) !== before) return { faults: ['a refused move changed the table'] };
      table.step();
    }
  }
  if (table.ending === null) return { faults: ['the talks do not end'] };
  const talks = table.negotiation();
  const faults = endingFaults(talks.scenario, talks.ending);
  const last = replay(JSON.parse(JSON.stringify(talks))).at(-1);
  if (JSON.stringify(last.ending) !== JSON.stringify(talks.ending)) faults.push('its replay ends otherwise');
  return { faults };
}

/**
 * Plays `count` negotiations.
 *
 * @returns How many were played, and what was wrong, each with what shows it again.
 */
export function negotiations({ seed, count, each = 200 }) {
  const wrong = [];
  let [played, tables] = [0, 0];
  for (let chunk = 0; played < count; chunk++) {
    const files = sample(scenarios(), { seed: seed + chunk, numRuns: 50 });
    for (let n = 0; n < files.length && played < count; n++) {
      const chance = chanceFrom(Math.imul(seed + chunk, 1000003) + n);
      const at = { seed: seed + chunk, file: n };
      const report = (faults, more) => {
        if (faults.length > 0) wrong.push({ ...at, ...more, faults });
      };
      let levers = {};
      tables += 1;
      try {
        const [scenario, given] = moved(readScenario(files[n]), chance);
        levers = given;
        const seats = seatsFrom(chance);
        const data = JSON.parse(JSON.stringify(scenario));
        const key = `torture ${chunk} ${n}`;
        let first = null;
        for (const row of runs(scenario, { runs: each, seed: key, seats })) {
          const ending = endingOf(row);
          first ??= ending;
          const faults = endingFaults(data, ending);
          for (const side of SIDES)
            if (!(row[`trust.${side}`] >= 0 && row[`trust.${side}`] <= 1)) faults.push(`trust.${side}`);
          report(faults, { levers, seats, run: row.run });
        }
        const talks = negotiate(scenario, { seed: key, run: 0, seats });
        const faults = recordFaults(data, talks);
        if (talks.ending.kind !== first.kind || talks.ending.round !== first.round)
          faults.push('the record ends otherwise than the run that was counted');
        report(faults, { levers, seats, run: 0 });
        report(playByHand(scenario, key, chance).faults, { levers, hand: true });
        played += each + 2;
      } catch (error) {
        report([`it threw ${error.stack}`], { levers });
        played += each + 2;
      }
    }
  }
  return { tried: played, scenarios: tables, wrong };
}
