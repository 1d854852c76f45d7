/** Which options a side's break points leave, before any exception. */
import { markAllowed } from '../domain/breakPoints.ts';
import type { Side } from '../domain/side.ts';
import type { Prepared } from '../engine/prepare.ts';

/** 1 for every option that crosses no break point of the side. */
export function allowedBy(prepared: Prepared, side: Side): Uint8Array {
  const own = new Uint8Array(prepared[side].goals.worth.length);
  markAllowed(
    prepared.space,
    prepared[side].breakPoints,
    prepared[side].goals.value,
    new Uint8Array(prepared.space.count),
    own,
  );
  return own;
}
