import type { Scenario } from './scenario.ts';
const seen = new WeakSet<object>();
const pol = (x: any, d: string) => typeof x === 'string' ? { name: x } : x ?? { name: d };
export function readScenario(input: unknown): Scenario {
  const s = typeof input === 'string' ? JSON.parse(input) : JSON.parse(JSON.stringify(input));
  for (const i of Object.keys(s.issues)) s.issues[i] = { label: i, unit: '', ...s.issues[i] };
  for (const side of ['vendor', 'client']) { const x = s[side]; x.bid = pol(x.bid, 'timeDependent'); x.accept = pol(x.accept, 'acNext'); x.talk = pol(x.talk, 'candid'); x.learning = pol(x.learning, 'none'); x.trustRule = pol(x.trustRule, 'beta'); x.breakPoints ??= {}; x.assumes ??= {}; }
  for (const r of s.rivals) r.courts ??= 'client';
  seen.add(s); return s;
}
export const asScenario = (x: Scenario): Scenario => seen.has(x) ? x : readScenario(x);
