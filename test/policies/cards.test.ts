/**
 * Checks every fact of every card. If a card says that a policy does not read something, changing it changes no
 * decision in any of many moments of real negotiations. If the card says that it does, there is a moment in which the
 * change matters. One table of changes is applied to every policy.
 */
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/agents/view.ts';
import { initialEdge } from '../../src/relationship/edge.ts';
import type { Card } from '../../src/domain/card.ts';
import { onBreakPoint } from '../../src/policies/toolkit/answering.ts';
import type { PolicyEntry, PolicyKind } from '../../src/policies/contracts/registryTypes.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { bestAllowed } from '../../src/policies/toolkit/bestAllowed.ts';
import type { Draws } from '../../src/policies/contracts/policy.ts';
import type { AcceptEntry, BidEntry, SeatEntry, TalkEntry } from '../../src/policies/contracts/components.ts';
import type { LearningEntry } from '../../src/agents/learningRule.ts';
import { total } from '../../src/domain/space.ts';
import type { Scene } from './scenes.ts';
import { copy, draws, scenes } from './scenes.ts';

const MOMENTS = 120;
type Memory = Record<string, unknown>;

/** What a policy does in a moment, as text that can be compared, whatever its kind; and what it keeps afterwards. */
function act(
  entry: PolicyEntry,
  { setting, view, memory, learnt, draws: chance }: Scene,
): { does: string; keeps: string } {
  const part = (kind: 'bid' | 'accept' | 'talk'): Memory =>
    ((memory as Record<string, Memory> | null) ?? {})[kind] ?? {};
  const fields = Object.fromEntries(
    Object.entries(entry.card.parameters).map(([name, { default: usual }]) => [name, usual]),
  );
  const said = (does: unknown, kept: unknown): { does: string; keeps: string } => ({
    does: JSON.stringify(does, (_, x) => (ArrayBuffer.isView(x) ? Array.from(x as Uint8Array) : x)),
    keeps: JSON.stringify(kept),
  });
  if (entry.kind === 'bid') {
    const kept = part('bid');
    return said((entry as BidEntry).make(fields, setting)(view, kept, chance), kept);
  }
  if (entry.kind === 'accept') {
    const kept = part('accept');
    // Early enough for the moments that there are.
    const accept = (entry as AcceptEntry).make('moment' in fields ? { moment: 0.2 } : fields, setting);
    if (view.theirs === null) return said(null, kept);
    const utility = total(view.space, view.goals.worth, view.theirs);
    return said(
      [0.1, 0.3, 0.5, 0.7, 0.9].map((next) => accept({ utility, target: next, next }, view, kept, chance)),
      kept,
    );
  }
  if (entry.kind === 'talk') {
    const kept = part('talk');
    const talk = (entry as TalkEntry).make(fields, setting);
    const options = Array.from({ length: view.space.count }, (_, k) =>
      Array.from({ length: view.space.sizes[k]! }, (__, option) => ({ kind: 'press', issue: k, option }) as const),
    ).flat();
    // An answer that hangs on what was said before shows on few draws: one more is tried.
    const answers = [chance, { ...chance, explain: 0.3 }].map((draws) =>
      [...options, { kind: 'ask', issue: 0 } as const].map((heard) => talk.answer(view, heard, kept, draws)),
    );
    // Its best package leaves most points open.
    const best = bestAllowed(view);
    // It speaks on few turns: what it would say is looked at on every one.
    const spoken = [chance, { ...chance, speak: 0 }].map((draws) => talk.speak(view, best, kept, draws));
    return said([answers, spoken], kept);
  }
  if (entry.kind === 'learning') {
    const kept: Memory = learnt ?? {};
    const learn = (entry as LearningEntry).make(fields, setting);
    if (learn === null || view.theirs === null) return said(null, kept);
    learn(view, kept);
    // What it makes of the beliefs, not the beliefs themselves: they may be changed for the test.
    return said(view.beliefs, kept);
  }
  const { action, memory: kept } = (entry as SeatEntry).make(fields, setting)(view, memory, chance);
  return said(action, kept);
}

const fresh = (scene: Scene, change: Partial<Scene> = {}): Scene => ({
  ...scene,
  view: copyView(scene.view),
  memory: copy(scene.memory),
  learnt: copy(scene.learnt),
  draws: { ...scene.draws, next: draws([0, 0, 0, 0, 0], 0.1).next },
  ...change,
});
const copyView = (view: View): View => ({
  ...view,
  beliefs: {
    importance: view.beliefs.importance.slice(),
    limit: view.beliefs.limit.slice(),
    known: view.beliefs.known.slice(),
    value: view.beliefs.value.slice(),
  },
  history: { ...view.history, entries: [...view.history.entries] },
});
const withView = (scene: Scene, change: (view: View) => Partial<View>): Scene => {
  const one = fresh(scene);
  return { ...one, view: { ...one.view, ...change(one.view) } };
};
const lastTurns = ({ history: { stride, length, entries } }: View, turns: number): View['history'] => {
  const kept = entries.slice(Math.max(0, length - turns * stride), length);
  return { stride, length: kept.length, entries: kept };
};
const cut =
  (turns: number) =>
  (view: View): Partial<View> => ({ history: lastTurns(view, turns) });
const flip = (table: Float64Array): Float64Array => table.map((x) => 1 - x);
const other: Draws = draws([0.999, 0.999, 0.999, 0.999, 0.999], 0.77);
const low: Draws = draws([0, 0, 0, 0, 0], 0.33);

/** For each fact: the moments with that thing changed, and whether the card says that it matters. */
const CHANGES: Readonly<Record<string, { matters(card: Card): boolean; change(scene: Scene, card: Card): Scene[] }>> = {
  draws: {
    matters: (card) => card.draws,
    change: (scene) => [
      { ...fresh(scene), draws: { ...other } },
      { ...fresh(scene), draws: { ...low } },
    ],
  },
  usesTrust: {
    matters: (card) => card.usesTrust,
    change: (scene) => [withView(scene, () => ({ trust: 0.02 })), withView(scene, () => ({ trust: 0.98 }))],
  },
  usesBeliefs: {
    matters: (card) => card.usesBeliefs,
    change: (scene) => [
      withView(scene, ({ beliefs }) => ({
        beliefs: {
          importance: flip(beliefs.importance),
          limit: flip(beliefs.limit),
          known: flip(beliefs.known),
          value: flip(beliefs.value),
        },
        compromise: () => 0,
      })),
    ],
  },
  historyNeeded: {
    matters: () => false,
    change: (scene, card) => (card.historyNeeded === Infinity ? [] : [withView(scene, cut(card.historyNeeded))]),
  },
  remembers: {
    matters: (card) => card.remembers,
    change: (scene) => [{ ...fresh(scene), memory: null, learnt: null }],
  },
};

const entries = (['bid', 'accept', 'talk', 'learning', 'seat'] as readonly PolicyKind[]).flatMap((kind) =>
  Object.entries(policies[kind]).map(([name, entry]) => ({ kind, name, entry: entry as PolicyEntry })),
);

describe.each(entries)('$kind $name', ({ kind, name, entry }) => {
  const moments = scenes(kind, name, MOMENTS);
  const { card } = entry;

  it('has moments to be tried in', () => expect(moments.length).toBe(MOMENTS));

  it('does the same twice, whatever it did in between, and keeps plain data', () => {
    const again = (scene: Scene): { does: string; keeps: string } => act(entry, fresh(scene));
    const first = moments.map(again);
    expect([...moments].reverse().map(again).reverse()).toEqual(first);
    for (const { keeps } of first) expect(JSON.stringify(JSON.parse(keeps))).toBe(keeps);
  });

  it.each(Object.keys(CHANGES).filter((fact) => !(kind === 'learning' && fact === 'usesBeliefs')))('%s', (fact) => {
    const { matters, change } = CHANGES[fact]!;
    const differs = (scene: Scene): boolean => {
      const before = act(entry, fresh(scene)).does;
      return change(scene, card).some((changed) => act(entry, changed).does !== before);
    };
    const differing = moments.filter(differs).length;
    if (matters(card)) expect(differing).toBeGreaterThan(0);
    else expect(differing).toBe(0);
  });

  it('needs as much history as it says, and no less', () => {
    if (card.historyNeeded === 0) return;
    const less = Math.min(card.historyNeeded - 1, 2);
    const missed = moments.filter((scene) => {
      try {
        return act(entry, withView(scene, cut(less))).does !== act(entry, fresh(scene)).does;
      } catch {
        return true;
      }
    });
    expect(missed.length).toBeGreaterThan(0);
  });

  it('keeps something exactly if it says so', () => {
    const kept = moments.map((scene) => act(entry, fresh(scene)).keeps);
    const nothing = kept.every((text) => text === '{}' || text === 'null' || text === undefined);
    expect(nothing).toBe(!card.remembers);
  });

  it('bluffs exactly if it says so', () => {
    if (kind !== 'talk') return expect(card.bluffs).toBe(false);
    const talk = (entry as TalkEntry).make({}, moments[0]!.setting);
    const bluffs = moments
      .flatMap((scene) =>
        Array.from({ length: scene.view.space.count }, (_, issue) =>
          Array.from({ length: scene.view.space.sizes[issue]! }, (__, option) => ({ scene, issue, option })),
        ).flat(),
      )
      .filter(
        ({ scene, issue, option }) =>
          !onBreakPoint(scene.view, issue, option) &&
          talk.answer(scene.view, { kind: 'press', issue, option }, {}, { ...low }) === 'explain',
      );
    expect(bluffs.length > 0).toBe(card.bluffs);
  });
});

describe.each(Object.entries(policies.trustRule))('trust rule %s', (_, entry) => {
  it('reads trust exactly if it says so', () => {
    const rule = entry.make({});
    expect(rule.read(initialEdge(0.2, 4)) !== rule.read(initialEdge(0.7, 4))).toBe(entry.card.usesTrust);
  });

  it('draws nothing, believes nothing, looks at no history and keeps nothing', () => {
    const { draws: chance, usesBeliefs, historyNeeded, remembers, bluffs } = entry.card;
    expect({ chance, usesBeliefs, historyNeeded, remembers, bluffs }).toEqual({
      chance: false,
      usesBeliefs: false,
      historyNeeded: 0,
      remembers: false,
      bluffs: false,
    });
    const rule = entry.make({});
    const walk = (): number[] => {
      const edge = initialEdge(0.4, 3);
      const read: number[] = [];
      for (const step of [1, 0.5, 0]) {
        rule.praise(edge, step);
        read.push(rule.read(edge));
        rule.blame(edge, step);
        read.push(rule.read(edge));
      }
      rule.betray(edge);
      return [...read, rule.read(edge)];
    };
    expect(walk()).toEqual(walk());
    for (const trust of walk()) expect(trust >= 0 && trust <= 1).toBe(true);
  });
});
