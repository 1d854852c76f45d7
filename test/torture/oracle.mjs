/**
 * Recomputes from the scenario's text alone what a negotiation says of its end. Nothing of the library is used here but
 * the scenario as data: values, weights, what waits outside.
 */
import { evaluate } from 'mathjs';

/** Sums differ in the order of their terms. */
const ROUNDING = 1e-9;
const SIDES = ['vendor', 'client'];
export const other = (side) => (side === 'vendor' ? 'client' : 'vendor');

/** What an option of an issue is worth to a side, in [0, 1]. */
function valueOf({ options }, values, option) {
  if (values === 'more is better' || values === 'less is better') {
    const numbers = options.map(Number);
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    if (low === high) return 1;
    const share = (Number(option) - low) / (high - low);
    return values === 'more is better' ? share : 1 - share;
  }
  return typeof values.formula === 'string' ? evaluate(values.formula, { x: Number(option) }) : values[String(option)];
}

/** The utility of a package to a side. */
export function utilityOf(scenario, side, deal) {
  const { goals, scale = 1 } = scenario[side];
  const entries = Object.entries(goals);
  const sum = entries.reduce((total, [, { weight }]) => total + weight, 0);
  return entries.reduce(
    (total, [key, { weight, values }]) =>
      total + (weight / sum) * scale * valueOf(scenario.issues[key], values, deal[key]),
    0,
  );
}

/** What a side has where the talks fail and it has not left: the best of its walk-away value and its rivals. */
const fallback = (scenario, side) =>
  Math.max(scenario[side].walkAway, ...scenario.rivals.filter(({ courts }) => courts === side).map(({ fit }) => fit));

/**
 * Lists what is wrong with an ending.
 *
 * @param scenario - As data, with its defaults.
 * @param ending - As in a negotiation.
 */
export function endingFaults(scenario, ending) {
  const faults = [];
  const near = (what, found, right) => {
    if (!(Math.abs(found - right) <= ROUNDING)) faults.push(`${what} is ${found} and not ${right}`);
  };
  const { kind, round, by, to, package: deal, utility } = ending;
  if (!(Number.isInteger(round) && round >= 0 && round < scenario.rounds)) faults.push(`round ${round}`);
  if (kind === 'agreement') {
    for (const [key, { options }] of Object.entries(scenario.issues))
      if (!options.includes(deal[key])) faults.push(`the package has ${JSON.stringify(deal[key])} on ${key}`);
    if (faults.length === 0)
      for (const side of SIDES) near(`utility.${side}`, utility[side], utilityOf(scenario, side, deal));
  } else if (kind === 'walk-away') {
    const named = scenario.rivals.find(({ name, courts }) => name === to && courts === by);
    if (to !== null && named === undefined) faults.push(`it went to ${to}, who does not court it`);
    near(`utility.${by}`, utility[by], to === null ? scenario[by].walkAway : named?.fit);
    near(`utility.${other(by)}`, utility[other(by)], fallback(scenario, other(by)));
  } else if (kind === 'deadline') {
    // Relays take rounds, and talks that may end by chance end sooner.
    const mayBeSooner = (scenario.adviser?.relays ?? 0) > 0 || scenario.ends !== undefined;
    if (round !== scenario.rounds - 1 && !mayBeSooner) faults.push(`the deadline came in round ${round}`);
    for (const side of SIDES) near(`utility.${side}`, utility[side], fallback(scenario, side));
  } else faults.push(`it ended as ${kind}`);
  return faults;
}

/** Lists what is wrong with a recorded negotiation, beside its ending. */
export function recordFaults(scenario, { events, ending }) {
  const faults = [];
  let standing = null;
  let round = -Infinity;
  const granted = new Set();
  events.forEach((event, n) => {
    if (event.index !== n) faults.push(`event ${n} has the index ${event.index}`);
    if (event.round < round) faults.push(`event ${n} goes back to round ${event.round}`);
    round = event.round;
    for (const side of SIDES) {
      if (
        event.package !== null &&
        !(Math.abs(event[side].utility - utilityOf(scenario, side, event.package)) < ROUNDING)
      )
        faults.push(`event ${n}: the ${side} has ${event[side].utility} of its package`);
      if (!(event[side].trust >= 0 && event[side].trust <= 1)) faults.push(`event ${n}: trust ${event[side].trust}`);
    }
    if (event.kind === 'offer') standing = event;
    if (event.kind === 'grant') granted.add(`${event.by} ${event.issue}`);
  });
  if (ending.kind !== 'agreement') return faults;
  if (standing.by === ending.by || JSON.stringify(standing.package) !== JSON.stringify(ending.package))
    faults.push('the deal is not the standing offer of the other side');
  for (const side of SIDES)
    for (const [key, { limit }] of Object.entries(scenario[side].breakPoints)) {
      const worth = (option) => valueOf(scenario.issues[key], scenario[side].goals[key].values, option);
      if (worth(ending.package[key]) < worth(limit) - ROUNDING && !granted.has(`${side} ${key}`))
        faults.push(`the deal crosses the break point of the ${side} on ${key}, and nobody granted that`);
    }
  return faults;
}
