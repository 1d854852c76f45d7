/** What the page shows, worked out from its state. */
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { firstDraft } from '../../classroom/seat/draft.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { Problem } from '../../kernel/problems.ts';
import { DealbreakerError, inputError } from '../../kernel/problems.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Hand } from '../hand/playHand.ts';
import { playHand } from '../hand/playHand.ts';
import type { PageState, Presets } from '../link/pageState.ts';

export interface Model {
  readonly state: PageState;
  /** The scenario as its file has it. */
  readonly base: Scenario;
  /** With the levers of the state; the base where they cannot be set. */
  readonly moved: Scenario;
  /** Why the levers cannot be set; empty where they can. */
  readonly leverProblems: readonly Problem[];
  /** The reader's hand, on the base. */
  readonly hand: Hand;
  /** The turn that the reader puts together; null where the talks are over. */
  readonly draft: MoveDraft | null;
}

/** Reads the scenario of a state. Throws ScenarioError with every problem of it. */
function scenarioOf({ scenario }: PageState, presets: Presets): Scenario {
  if ('file' in scenario) return readScenario(scenario.file);
  const { preset, mark } = scenario;
  const held = Object.hasOwn(presets, preset) ? presets[preset]! : null;
  if (held !== null && (mark ?? held.mark) === held.mark) return readScenario(held.scenario);
  throw held === null
    ? inputError(
        'scenario',
        `this page has no scenario "${preset}"`,
        `open the page that has it, or one of: ${Object.keys(presets).join(', ')}`,
      )
    : inputError('scenario', `this page has another "${preset}" than the link`, 'open the page that wrote the link');
}

/** Works the model out; what has not changed since `last` is taken from there. */
export function modelOf(state: PageState, presets: Presets, last: Model | null): Model {
  const base = last !== null && sameJson(last.state.scenario, state.scenario) ? last.base : scenarioOf(state, presets);
  const [moved, leverProblems] =
    last !== null && last.base === base && sameJson(last.state.set, state.set)
      ? [last.moved, last.leverProblems]
      : leversMoved(base, state.set);
  const isSameHand =
    last !== null &&
    last.base === base &&
    sameJson(last.state.acts, state.acts) &&
    last.state.seed === state.seed &&
    last.state.run === state.run;
  const hand = isSameHand ? last.hand : playHand(base, state, state.acts);
  const draft = isSameHand ? last.draft : draftOf(hand);
  return { state, base, moved, leverProblems, hand, draft };
}

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The draft that the reader's turn starts with; null after the end. */
const draftOf = ({ seat }: Hand): MoveDraft | null => (seat.table.ending === null ? firstDraft(seat) : null);

function leversMoved(base: Scenario, set: PageState['set']): [Scenario, readonly Problem[]] {
  try {
    return [Object.keys(set).length === 0 ? base : withLevers(base, set as LeverSettings), []];
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
    return [base, error.problems];
  }
}

const played = new WeakMap<Scenario, Map<string, Negotiation>>();

/** The run of a scenario by its own policies; it is played once. */
export function runOf(scenario: Scenario, { seed, run }: Pick<PageState, 'seed' | 'run'>): Negotiation {
  const runs = played.get(scenario) ?? new Map<string, Negotiation>();
  played.set(scenario, runs);
  const key = JSON.stringify([seed, run]);
  const known = runs.get(key) ?? negotiate(scenario, { seed, run });
  runs.set(key, known);
  return known;
}
