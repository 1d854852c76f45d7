/** The seats of a study that threads play. Threads cannot receive functions, so a policy is named by its module. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SeatInput, SeatsInput } from '../../engine/preparation/seats.ts';
import { RUN_KEYS } from '../../experiments/runs/runBatch.ts';
import { inputError, ScenarioError } from '../../kernel/problems.ts';
import { checkProgressOptions } from '../../kernel/progress.ts';
import { SIDES } from '../../domain/side.ts';

/** A seat as in the main entry, or the path of a module: its default export, or with `path#name` another export. */
export type NodeSeat = SeatInput | string;

export interface NodeSeats {
  readonly vendor?: NodeSeat;
  readonly client?: NodeSeat;
}

/** Seats that can be sent to a thread: modules by their URL, and policies of the catalogue by name. */
export interface SentSeats {
  readonly vendor?: unknown;
  readonly client?: unknown;
}

/** Returns the seats in a form that can be sent; null where they hold code. Paths start from the working directory. */
export function sendable(seats: NodeSeats): SentSeats | null {
  const sent: { vendor?: unknown; client?: unknown } = {};
  for (const side of SIDES) {
    const seat = seats[side];
    if (seat === undefined) continue;
    if (typeof seat === 'string') sent[side] = addressOf(seat);
    else if (JSON.stringify(seat) !== undefined && !holdsCode(seat)) sent[side] = seat;
    else return null;
  }
  return sent;
}

/** Tells whether any seat is a module. */
export const hasModules = (seats: NodeSeats | undefined): boolean =>
  SIDES.some((side) => typeof seats?.[side] === 'string');

const holdsCode = (value: unknown): boolean =>
  typeof value === 'function' || (typeof value === 'object' && value !== null && Object.values(value).some(holdsCode));

/**
 * Divides `path#name` at its last `#`. A `#` that a dot or a slash follows somewhere belongs to the path, because no
 * name of an export has one. The name is undefined where there is none.
 */
export function modulePath(seat: string): [path: string, name: string | undefined] {
  const [, path, name] = /^(.*)#([^#./\\]+)$/s.exec(seat) ?? [];
  return [path ?? seat, name];
}

function addressOf(seat: string): string {
  const [path, name] = modulePath(seat);
  const url = path.startsWith('file:') ? path : pathToFileURL(resolve(path)).href;
  return name === undefined ? url : `${url}#${name}`;
}

/** Loads the modules. Throws ScenarioError where one is missing, fails while it loads, or has no such export. */
export async function loadSeats(sent: SentSeats): Promise<SeatsInput> {
  const seats: { vendor?: SeatInput; client?: SeatInput } = {};
  for (const side of SIDES) {
    const seat = sent[side];
    if (seat !== undefined)
      seats[side] = typeof seat === 'string' ? await loaded(seat, `seats.${side}`) : (seat as SeatInput);
  }
  return seats;
}

async function loaded(address: string, path: string): Promise<SeatInput> {
  const [url = '', name = 'default'] = address.split('#');
  let module: Record<string, unknown>;
  try {
    module = (await import(url)) as Record<string, unknown>;
  } catch (error) {
    const isDirectory = existsSync(new URL(url)) && statSync(new URL(url)).isDirectory();
    const why = error instanceof Error ? error.message : String(error);
    throw new ScenarioError([
      {
        path,
        what: `the module ${url} ${isDirectory ? 'is a directory' : `cannot be loaded (${why})`}`,
        mend: 'check the path and the module',
      },
    ]);
  }
  if (module[name] === undefined)
    throw new ScenarioError([
      {
        path,
        what: `the module ${url} has no export "${name}"`,
        mend: 'export the policy by default, or write path#name',
      },
    ]);
  return module[name] as SeatInput;
}

/** The keys of the options that threads know beside those of the study. */
const THREAD_KEYS = ['workers', 'timeLimit'];

/**
 * Returns the options for the main entry: without those of the threads, and without seats that are modules, which only
 * threads know.
 *
 * @param options - The options as they were given.
 * @param studyKeys - The keys of the study beside those of every study.
 * @param ownKeys - The keys of the caller, which are left out.
 * @throws DealbreakerError for options that are no object, an unknown option, and a bad signal or listener.
 */
export function codeOnly<Options extends { readonly seats?: NodeSeats }>(
  options: Options,
  studyKeys: readonly string[],
  ownKeys: readonly string[] = [],
): Omit<Options, 'seats'> & { seats?: SeatsInput } {
  checkProgressOptions(options, [...RUN_KEYS, ...studyKeys, ...THREAD_KEYS, ...ownKeys]);
  const { seats, ...given } = options;
  const left = [...THREAD_KEYS, ...ownKeys];
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !left.includes(key))) as typeof given;
  return seats === undefined || hasModules(seats) ? rest : { ...rest, seats: seats as SeatsInput };
}

/**
 * Identifies seats on every machine: a module by its file name, export and SHA-256; a policy of the catalogue by its
 * JSON. Throws DealbreakerError for functions, and ScenarioError where a module is missing.
 */
export function fingerprints(seats: NodeSeats | undefined): Record<string, string> {
  const sent = seats === undefined ? {} : sendable(seats);
  if (sent === null)
    throw inputError(
      'seats',
      'functions cannot be told apart on other machines',
      'give the seat as the path of a module',
    );
  return Object.fromEntries(
    Object.entries(sent).map(([side, seat]) => [
      side,
      typeof seat === 'string' ? moduleFingerprint(seat, `seats.${side}`) : JSON.stringify(seat),
    ]),
  );
}

function moduleFingerprint(address: string, path: string): string {
  const [url = '', name = 'default'] = address.split('#');
  try {
    const file = fileURLToPath(url);
    return `${basename(file)}#${name} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  } catch (error) {
    throw new ScenarioError([
      {
        path,
        what: `the module ${url} cannot be read (${error instanceof Error ? error.message : String(error)})`,
        mend: 'check the path',
      },
    ]);
  }
}
