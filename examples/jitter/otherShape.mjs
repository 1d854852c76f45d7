// The small-point file in another shape: the same story with other issues, options, words and roles. The library
// moves its numbers (`jittered`).
// Every shape is drawn from its own number, so that shape 7 is the same whatever came before it.

/**
 * A small generator (Weyl sequence and integer mixing) for the examples; the library's own streams are not needed here.
 */
function chance(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const POINT = 'exit';
const NAMES = ['Alder', 'Basalt', 'Cobalt', 'Dune', 'Elm', 'Fjord', 'Garnet', 'Heron', 'Iris', 'Juniper'];

/**
 * A shape: `{ scenario, point, keeper, asker, what }`; `keeper` is the side with the break point, `asker` the side
 * that wishes the point.
 */
export function otherShape(base, number) {
  const next = chance(number);
  const pick = (list) => list.splice(Math.floor(next() * list.length), 1)[0];
  const issueCount = 4 + Math.floor(next() * 3);
  const optionCount = 4 + Math.floor(next() * 3);
  const swapped = next() < 0.5;

  // 4 issues: one of the others is dropped. 6: one is added, middling to both.
  const others = Object.keys(base.issues).filter((key) => key !== POINT);
  if (issueCount === 4) pick(others);
  if (issueCount === 6) others.push('added');
  const order = [];
  for (const keys = [...others, POINT]; keys.length > 0;) order.push(pick(keys));

  const issues = {};
  const rename = {};
  order.forEach((key, k) => {
    rename[key] = `topic${k + 1}`;
    issues[rename[key]] = { options: Array.from({ length: optionCount }, (_, o) => `setting ${o + 1}`) };
  });
  const side = (spec, rising) => {
    // The point keeps its own weight; the others share the rest.
    const pointWeight = spec.goals[POINT].weight;
    const weights = others.map((key) => spec.goals[key]?.weight ?? 0.15);
    const sum = weights.reduce((a, b) => a + b, 0);
    const weightOf = (key) => (key === POINT ? pointWeight : (weights[others.indexOf(key)] / sum) * (1 - pointWeight));
    const steps = Array.from({ length: optionCount }, (_, o) => (rising ? o : optionCount - 1 - o) / (optionCount - 1));
    const goals = Object.fromEntries(
      order.map((key) => [
        rename[key],
        { weight: weightOf(key), values: Object.fromEntries(steps.map((v, o) => [`setting ${o + 1}`, v])) },
      ]),
    );
    const breakPoints = Object.fromEntries(
      Object.entries(spec.breakPoints).map(([key, point]) => [
        rename[key],
        { ...point, limit: rising ? `setting ${optionCount - 1}` : 'setting 2' },
      ]),
    );
    const assumes = Object.fromEntries(Object.entries(spec.assumes).map(([key, value]) => [rename[key], value]));
    return { ...spec, goals, breakPoints, assumes };
  };
  const names = [...NAMES];
  const keeper = { ...side(base.vendor, true), name: pick(names) };
  const asker = { ...side(base.client, false), name: pick(names) };
  const rivals = base.rivals.map((rival) => ({ ...rival, name: pick(names), courts: swapped ? 'vendor' : 'client' }));
  const scenario = {
    schemaVersion: 1,
    title: `Variant ${number}`,
    rounds: base.rounds,
    issues,
    rivals,
    vendor: swapped ? asker : keeper,
    client: swapped ? keeper : asker,
  };
  return {
    scenario,
    point: rename[POINT],
    keeper: swapped ? 'client' : 'vendor',
    asker: swapped ? 'vendor' : 'client',
    what: `${issueCount} issues, ${optionCount} options${swapped ? ', roles swapped' : ''}`,
  };
}
