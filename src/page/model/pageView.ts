/** What every template of the page is given. */
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { Problem } from '../../kernel/problems.ts';
import type { Language, StepNumber } from '../link/pageState.ts';
import type { PageWords } from '../words/pageWords.ts';
import type { JobKind, Jobs } from '../work/job.ts';
import type { Model } from './model.ts';

/** The places for what long work finds. */
export interface SlotKinds {
  readonly reference: 'simulate';
  readonly rate: 'simulate';
  readonly map: 'map';
  readonly examined: 'examine';
}
export type SlotName = keyof SlotKinds;

/** What long work has found so far. */
export interface Slot<Kind extends JobKind = JobKind> {
  /** What it was started for; another key starts it anew. */
  readonly key: string;
  /** The last that was found; of an older key until the first part of the new one is there. */
  readonly found: Jobs[Kind]['found'] | null;
  readonly done: number;
  readonly total: number;
  readonly state: 'working' | 'done' | 'stopped' | 'failed';
  readonly message: string;
}
export type Slots = { readonly [Name in SlotName]: Slot<SlotKinds[Name]> | null };

/** What is on the screen and in no link. */
export interface Screen {
  /** The number of the event that is pointed at, and of the one that is kept; null for none. */
  readonly hovered: number | null;
  readonly pinned: number | null;
  /** What is wrong with the last thing that was asked for. */
  readonly problems: readonly Problem[];
  /** What the computer would do in the reader's seat, where that is to accept or to leave. */
  readonly hint: 'accept' | 'leave' | 'filled' | null;
  /** Whether the three accounts are of the computer's hand. */
  readonly ofComputer: boolean;
  /** The letters by which levers are looked for. */
  readonly find: string;
  /** The levers across and upward of the map; null for those that it opens with. */
  readonly axes: readonly [string, string] | null;
}

export interface Actions {
  readonly go: (step: StepNumber) => void;
  readonly speak: (language: Language) => void;
  readonly draft: (draft: MoveDraft) => void;
  readonly act: (move: Move) => void;
  readonly undo: () => void;
  readonly anew: () => void;
  readonly hint: () => void;
  /** Replaces the levers; `resting`: whether the reader has let go. */
  readonly set: (levers: Readonly<Record<string, unknown>>, resting: boolean) => void;
  readonly luck: (seed: string, run: number) => void;
  readonly openFile: (file: File) => void;
  readonly screen: (change: Partial<Screen>) => void;
  readonly stop: (slot: SlotName) => void;
  readonly restart: (slot: SlotName) => void;
}

export interface PageView {
  readonly model: Model;
  readonly words: PageWords;
  readonly slots: Slots;
  readonly screen: Screen;
  readonly actions: Actions;
  /** The width of a drawing on a narrow screen, in pixels; null where there is room for the whole. */
  readonly width: number | null;
}
