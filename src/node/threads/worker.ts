/** The entry of a worker thread. It plays the runs of each task that it receives and returns their outcomes. */
import { SIDES } from '../../domain/side.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { Watch } from '../../experiments/runs/runBatch.ts';
import type { PiecePlayer } from '../../experiments/runs/runStudy.ts';
import { DealbreakerError, problem } from '../../kernel/problems.ts';
import { PolicyFault } from '../../policies/contracts/policyFault.ts';
import { readScenario } from '../../scenario/read/read.ts';
import { playerOf } from './playerOf.ts';
import { loadSeats } from './seats.ts';
import type { WorkerReply, SentTask } from './task.ts';
import { AT_WORK } from './task.ts';

type Play = ReturnType<PiecePlayer>;

/** The players of the last tasks, by everything that they depend on; the latest is last. */
const ready = new Map<string, Play>();
/** The number of players that are kept. */
const KEPT = 8;
/** Loaded seats, by the JSON of what was sent. */
const loadedSeats = new Map<string, SeatsInput>();

/**
 * Plays a task. It never throws: the pool reports an error only where the thread itself died, so every other failure is
 * part of the reply.
 */
export default async function play(task: SentTask): Promise<WorkerReply> {
  try {
    const watch = task.cell === null ? null : watchFor(task, new Int32Array(task.cell));
    const player = await playerFor(task, watch);
    const start = performance.now();
    const { numbers, ...outcomes } = player(task.from, task.to);
    return {
      outcomes: { ...outcomes, numbers: numbers.slice(0, outcomes.count * outcomes.stride) },
      took: performance.now() - start,
    };
  } catch (error) {
    if (error instanceof DealbreakerError) return { problems: error.problems };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Returns the player of a task: a kept one where there is one, else a new one. */
async function playerFor(task: SentTask, watch: Watch | null): Promise<Play> {
  const { scenario, levers, seed, seats, sequences } = task;
  const what = sequences === null ? {} : { sequences };
  const make = (seatsInput: SeatsInput | undefined): Play =>
    playerOf(what)({ scenario: readScenario(scenario), levers }, { seed, seats: seatsInput, ...what }, watch);
  // A watch belongs to one task, so a player that has one is not kept.
  if (watch !== null) return make(await seatsFor(seats!));
  const key = JSON.stringify([seed, levers, seats, sequences]) + scenario;
  const player = ready.get(key) ?? make(seats === null ? undefined : await seatsFor(seats));
  ready.delete(key);
  ready.set(key, player);
  if (ready.size > KEPT) ready.delete(ready.keys().next().value!);
  return player;
}

/** Loads the seats once for each thread. */
async function seatsFor(sent: NonNullable<SentTask['seats']>): Promise<SeatsInput> {
  const key = JSON.stringify(sent);
  let seats = loadedSeats.get(key);
  if (seats === undefined) loadedSeats.set(key, (seats = await loadSeats(sent)));
  return seats;
}

/** Returns a watch that writes the current turn into the shared cell and knows the turns that hang. */
function watchFor({ from, hangs, seats }: SentTask, cell: Int32Array): Watch {
  Atomics.store(cell, AT_WORK.stamp, 1);
  return {
    before: (run, deal, side, round) => {
      Atomics.store(cell, AT_WORK.run, run - from);
      Atomics.store(cell, AT_WORK.deal, deal);
      Atomics.store(cell, AT_WORK.side, SIDES.indexOf(side));
      Atomics.store(cell, AT_WORK.round, round);
      Atomics.add(cell, AT_WORK.stamp, 1);
      if (hangs.some((hang) => hang.run === run && hang.deal === deal && hang.side === side && hang.round === round))
        throw new PolicyFault(String(seats?.[side]), side, round, [
          problem('the turn', 'it did not return in time', 'let every turn end'),
        ]);
    },
  };
}
