/** Keeps what long work finds, and starts it anew where what it depends on has changed. */
import type { Work } from '../work/openWork.ts';
import type { AnyAsked } from './jobsOf.ts';
import type { Slot, SlotName, Slots } from '../model/pageView.ts';

export interface SlotBoard {
  slots(): Slots;
  /** Starts what is asked for and not there yet, and stops what nobody asks for any more. */
  ask(asked: readonly AnyAsked[]): void;
  stop(name: SlotName): void;
  /** Forgets a slot, so that the next `ask` starts it anew. */
  forget(name: SlotName): void;
}

/** @param changed - Called when a slot has changed; `finished`: whether it is done. */
export function slotBoard(work: Work, changed: (name: SlotName, finished: boolean) => void): SlotBoard {
  const slots: Record<SlotName, Slot<never> | null> = { reference: null, rate: null, map: null, examined: null };
  const stops = new Map<SlotName, () => void>();
  const put = (name: SlotName, change: Partial<Slot>): void => {
    slots[name] = { ...slots[name]!, ...change } as Slot<never>;
    if (change.state !== undefined && change.state !== 'working') stops.delete(name);
    changed(name, change.state === 'done');
  };
  const start = ({ slot, key, job }: AnyAsked): void => {
    stops.get(slot)?.();
    slots[slot] = {
      key,
      // What was found before stays until there is something new, so that bars move and do not flicker.
      found: slot === 'rate' || slot === 'reference' ? (slots[slot]?.found ?? null) : null,
      done: 0,
      total: 1,
      state: 'working',
      message: '',
    } as Slot<never>;
    stops.set(
      slot,
      work.start(job() as never, {
        step: ({ done, total, part }) => put(slot, { done, total, ...(part === undefined ? {} : { found: part }) }),
        found: (found) => put(slot, { found, state: 'done' } as Partial<Slot>),
        failed: (message) => put(slot, { state: 'failed', message }),
      }),
    );
  };
  return {
    slots: () => slots as unknown as Slots,
    ask: (asked) => {
      for (const name of Object.keys(slots) as SlotName[]) {
        const one = asked.find(({ slot }) => slot === name);
        if (one !== undefined && slots[name]?.key !== one.key) start(one);
        else if (one === undefined && stops.has(name)) {
          stops.get(name)!();
          stops.delete(name);
          slots[name] = null;
        }
      }
    },
    stop: (name) => {
      stops.get(name)?.();
      put(name, { state: 'stopped' });
    },
    forget: (name) => {
      slots[name] = null;
    },
  };
}
