/** The long work that the open step asks for, each with the key of what it depends on. */
import { asStrangers } from '../../validation/strangers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { scenarioHash } from '../../scenario/read/scenarioHash.ts';
import { finishedTalks } from '../hand/playHand.ts';
import type { Job } from '../work/job.ts';
import { mapAxes, mapSettings } from '../model/mapSettings.ts';
import type { Model } from '../model/model.ts';
import { runOf } from '../model/model.ts';
import type { Screen, SlotKinds, SlotName } from '../model/pageView.ts';

/** Negotiations while a lever moves, while it rests, and at a point of the map. */
const [MOVING, RESTING, AT_A_POINT] = [200, 1000, 60];

interface Asked<Name extends SlotName> {
  readonly slot: Name;
  readonly key: string;
  readonly job: () => Extract<Job, { kind: SlotKinds[Name] }>;
}
export type AnyAsked = { [Name in SlotName]: Asked<Name> }[SlotName];

const hashes = new WeakMap<Scenario, string>();
function hashOf(scenario: Scenario): string {
  const known = hashes.get(scenario) ?? scenarioHash(scenario);
  hashes.set(scenario, known);
  return known;
}

const strangers = new WeakMap<Scenario, Scenario>();
function strangersOf(base: Scenario): Scenario {
  const known = strangers.get(base) ?? asStrangers(base);
  strangers.set(base, known);
  return known;
}

/** `resting`: whether the reader has let go of the levers. */
export function jobsOf(model: Model, screen: Screen, resting: boolean): AnyAsked[] {
  const { base, moved, state, hand } = model;
  const { seed, run } = state;
  const simulated = <Name extends 'reference' | 'rate'>(slot: Name, scenario: Scenario, runs: number): AnyAsked => ({
    slot,
    key: JSON.stringify([hashOf(scenario), seed, runs]),
    job: () => ({ kind: 'simulate', scenario, seed, runs }),
  });
  const rates = (reference: Scenario): AnyAsked[] => [
    simulated('rate', moved, resting ? RESTING! : MOVING!),
    simulated('reference', reference, RESTING!),
  ];
  switch (state.step) {
    case 1:
    case 2:
      return [];
    case 3: {
      const ofHand = !screen.ofComputer && state.acts.length > 0;
      return [
        {
          slot: 'examined',
          key: JSON.stringify([hashOf(base), seed, run, ofHand ? state.acts : null]),
          job: () => ({ kind: 'examine', negotiation: ofHand ? finishedTalks(hand) : runOf(base, state) }),
        },
      ];
    }
    case 4:
      return rates(base);
    case 5:
      return rates(strangersOf(base));
    case 6: {
      const axes = mapAxes(base, screen.axes);
      return resting
        ? [
            {
              slot: 'map',
              key: JSON.stringify([hashOf(moved), seed, axes]),
              job: () => ({ kind: 'map', scenario: moved, seed, points: mapSettings(axes), runs: AT_A_POINT! }),
            },
          ]
        : [];
    }
    case 7:
      return resting
        ? [
            {
              slot: 'examined',
              key: JSON.stringify([hashOf(moved), seed, run, null]),
              job: () => ({ kind: 'examine', negotiation: runOf(moved, state) }),
            },
            ...rates(base),
          ]
        : [simulated('rate', moved, MOVING!)];
  }
}
