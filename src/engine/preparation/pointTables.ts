/** Turns the break points of a side into tables, once for all scenarios that share them. */
import type { BreakPoints } from '../../domain/breakPoints.ts';
import { reasonKind, reasonWords } from '../../domain/reason.ts';
import { lastMade } from '../../kernel/lastMade.ts';
import type { SideSpec } from '../../scenario/read/scenario.ts';
import type { IssueTables, Wants } from './goalTables.ts';

/**
 * Returns the tables of a side's break points.
 *
 * @param spec - The side of a scenario that was read; its break points and mandate are frozen.
 * @param of - The tables of the scenario's issues.
 * @param wants - What the side wants.
 * @returns The same object for the same break points and goals.
 */
export const pointTables = ({ breakPoints, mandate }: SideSpec, of: IssueTables, wants: Wants): BreakPoints =>
  pointsIn(breakPoints, mandate, of, wants);

const pointsIn = lastMade(
  (
    given: SideSpec['breakPoints'],
    mandate: SideSpec['mandate'],
    { keys, issues, space }: IssueTables,
    { value }: Wants,
  ): BreakPoints => {
    const found = keys.map((key) => given[key]);
    const option = Int32Array.from(found, (point, k) =>
      point === undefined ? -1 : issues[k]!.options.indexOf(point.limit),
    );
    const kind = found.map((point) => reasonKind(point?.because ?? ''));
    const reserved = Uint8Array.from(keys, (key, k) =>
      kind[k] === 'authority' || mandate?.[key] !== undefined ? 1 : 0,
    );
    return {
      present: Uint8Array.from(found, (point) => (point === undefined ? 0 : 1)),
      limit: Float64Array.from(option, (o, k) => (o < 0 ? 0 : value[space.offsets[k]! + o]!)),
      option,
      flexibility: Float64Array.from(found, (point, k) => (reserved[k] === 1 ? 0 : (point?.flexibility ?? 0))),
      reserved,
      because: found.map((point) => reasonWords(point?.because ?? '')),
      kind,
    };
  },
);
