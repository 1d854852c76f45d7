/** The kind of the reason that stood behind the break point at which the negotiation failed. */
import type { ReasonKind } from '../../domain/reason.ts';
import { bindingKind } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';

export interface FatalReason {
  /** The side whose break point it is. */
  readonly side: Side;
  readonly kind: ReasonKind;
}

/** The kinds of events by which a break point stands in the way. */
const IN_THE_WAY = ['refuse', 'explain', 'veto'];

/**
 * The kind of the reason behind the break point on the fatal issue. Where both sides have a break point there, it is
 * that of the side whose break point was in the way more often; the vendor's on ties.
 *
 * @returns Null where no point was fatal, and where a plain text is all that stands behind that break point.
 */
export function fatalReason({ scenario, events }: Negotiation, issue: string | null): FatalReason | null {
  if (issue === null) return null;
  const times = (side: Side): number =>
    events.filter((event) => event.by === side && event.issue === issue && IN_THE_WAY.includes(event.kind)).length;
  const [side] = SIDES.filter((one) => scenario[one].breakPoints[issue] !== undefined).sort(
    (a, b) => times(b) - times(a),
  );
  const kind = side === undefined ? null : bindingKind(scenario[side], issue);
  return kind === null ? null : { side: side!, kind };
}
