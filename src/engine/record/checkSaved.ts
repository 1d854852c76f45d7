/**
 * Checks a saved table: by its digests, and by playing its history again. A saved table that passes goes on as the
 * table did that was saved.
 */
import { BID_START, readTurn } from '../../agents/history.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { UnknownRecord } from '../../kernel/guards.ts';
import { asObject, isObject, isRecord } from '../../kernel/guards.ts';
import { checkWhole, DealbreakerError, inputError, problem, throwProblems } from '../../kernel/problems.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { readMeetingTurns } from '../state/meetingRows.ts';
import type { Move } from '../turns/move.ts';
import { areEvents, movesOf } from './movesOf.ts';
import type { SavedTable, TableData } from './savedTable.ts';

/** The fields that playing the history again does not give: they depend on who made the moves. */
const NOT_REPLAYED = ['memory', 'stream', 'own', 'shortfall'];

/** JSON of the states of the two streams of a side. */
const STREAMS = /^\[(?:(?:,?\{(?:,?"(?:c|s[0-2])":\d[\d.e-]*){4}\})+|,null)+\]$/;

/** The digests of events and of parts of scenarios, which many tables share and which never change. */
const sharedDigests = new WeakMap<object, string>();

/** The first 16 hexadecimal digits of the SHA-256 of the JSON of a part. */
function digestOf(part: unknown, isShared = false): string {
  const digest = (isShared && sharedDigests.get(part as object)) || sha256(JSON.stringify(part)).slice(0, 16);
  if (isShared && isObject(part)) sharedDigests.set(part, digest);
  return digest;
}

/**
 * Returns the digests of a table by path. The scenario, the sides and the events have one for each of their entries
 * (`vendor.edge`, `events.3`); every other field has one.
 *
 * @param saved - The table, with or without digests.
 */
export function digestsOf(saved: object): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const [key, value] of Object.entries(saved) as [string, unknown][]) {
    const entries = isObject(value) && key !== 'history' ? Object.entries(value) : [];
    const isShared = key === 'events' || key === 'scenario';
    if (key === 'digests' || value === undefined) continue;
    if (entries.length === 0) digests[key] = digestOf(value);
    for (const [name, part] of entries) if (part !== undefined) digests[`${key}.${name}`] = digestOf(part, isShared);
  }
  return digests;
}

/** Adds its digests to the data of a table. */
export const withDigests = (data: TableData): SavedTable => ({ ...data, digests: digestsOf(data) });

/**
 * Compares the digests that a saved table has with its parts.
 *
 * @throws ScenarioError that names every part that was changed after the table was saved.
 */
export function checkDigests(saved: UnknownRecord): void {
  const known = saved['digests'];
  if (!isRecord(known)) throw fault('digests', 'they are missing, as an earlier version left them out');
  const now = digestsOf(saved);
  const paths = [...new Set([...Object.keys(now), ...Object.keys(known)])];
  throwProblems(
    paths
      .filter((path) => known[path] !== now[path])
      .map((path) => problem(path, 'it was changed after the table was saved', 'save the table anew')),
  );
}

/**
 * Checks the form of what a table is opened with.
 *
 * @throws DealbreakerError that names the first field of another form.
 */
export function checkForm(saved: SavedTable): void {
  const { seed, run, history, events, before } = saved as { readonly [Key in keyof SavedTable]: unknown };
  if (typeof seed !== 'string') throw fault('seed', 'it is not a text');
  checkWhole('run', run, 0);
  if (!Array.isArray(history) || !history.every(Number.isInteger))
    throw fault('history', 'it is not a list of whole numbers');
  const turns = before === undefined ? [] : asObject(before)['turns'];
  if (!Array.isArray(turns) || !turns.every(Number.isInteger))
    throw fault('before.turns', 'it is not a list of whole numbers');
  if (events !== null && !areEvents(events)) throw fault('events', 'it is not a list of events');
  for (const side of SIDES) {
    const { stream, own, before: met } = asObject(saved[side]);
    const streams = before === undefined ? [stream, own] : [stream, own, asObject(met)['meets']];
    if (!STREAMS.test(JSON.stringify(streams))) throw fault(side, 'it has no states of its streams');
  }
  const { adviser } = saved as { readonly adviser?: unknown };
  if (adviser !== undefined && !/^null$|^\{/.test(JSON.stringify(asObject(adviser)['stream']) ?? ''))
    throw fault('adviser', 'it has no state of its stream');
}

/** The part of a table that plays a history again. */
interface Playable {
  readonly turn: Side;
  act(side: Side, move: Move): void;
  toJSON(): SavedTable;
}

/**
 * Plays the history of a saved table again and compares. The turn that ended the talks is played where it was recorded.
 *
 * @param table - A table before its first turn, with the scenario, seats, seed and run of the saved one.
 * @param saved - The data of the table, whose form is checked.
 * @throws DealbreakerError that names the first field that does not follow from the history.
 */
export function checkHistory(table: Playable, saved: SavedTable): void {
  const { history: entries, events, ending, scenario } = saved;
  if (isObject(ending) && events === null) return;
  const keys = Object.keys(scenario.issues);
  const stride = BID_START + keys.length;
  const turns = [...(saved.before?.turns ?? [])];
  const moves: Move[] = readMeetingTurns({ length: turns.length, entries: turns }).map(({ answer, talk }) => ({
    ...(answer === null ? {} : { answer }),
    ...(talk === null ? {} : { talk: { kind: talk.kind, issue: keys[talk.issue]! } }),
  }));
  for (let n = 0; n < entries.length / stride; n++) {
    const { answer, talk, bid } = readTurn({ stride, length: entries.length, entries: [...entries] }, n);
    moves.push({
      ...(answer === null ? {} : { answer }),
      bid,
      ...(talk === null ? {} : { talk: { kind: talk.kind, issue: keys[talk.issue]! } }),
    });
  }
  const last = movesOf(events ?? []).at(-1)?.move;
  if (last !== undefined && (last.accept === true || last.leave === true)) moves.push(last);
  try {
    for (const move of moves) table.act(table.turn, move);
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
    throw fault('history', `a move in it cannot be made (${error.message.split('\n')[0]!})`);
  }
  const replayed = table.toJSON() as unknown as Readonly<Record<string, unknown>>;
  for (const key of ['round', 'turn', 'adviser', 'before', 'ending', 'history', 'events', ...SIDES])
    if (known(replayed[key]) !== known((saved as unknown as typeof replayed)[key]))
      throw fault(key, 'it does not follow from the history of the table');
}

/** JSON of what playing the history again gives. */
const known = (value: unknown): string | undefined =>
  JSON.stringify(value, (key, inner: unknown) => (NOT_REPLAYED.includes(key) ? undefined : inner));

const fault = (path: string, what: string): DealbreakerError => inputError(path, what, 'save the table anew');
