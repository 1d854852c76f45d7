/**
 * Why a point is a break point. A reason is a text, or a text with its kind. A kind may have a rule; a plain text has
 * none. The rules of `precedent`, `quota`, `pricing` and `policy` need more than one deal, and do not exist yet.
 */

/** A reason of a known kind. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The reason in words; "" where nothing is said. */
  readonly text: string;
}

/** The kinds of reasons, each with the sentence of its rule; null where there is none yet. */
export const REASON_RULES = {
  precedent: null,
  quota: null,
  pricing: null,
  policy: null,
  pride: 'Care does not count here: whoever answers by its care refuses flatly instead of explaining.',
  authority: 'Only a manager may make an exception here: the own flexibility does not count.',
} as const satisfies Readonly<Record<string, string | null>>;

/** The kind of a reason. */
export type ReasonKind = keyof typeof REASON_RULES;

/** The kinds, in the order of the table. */
export const REASON_KINDS = Object.keys(REASON_RULES) as [ReasonKind, ...ReasonKind[]];

/** The words of a reason; "" for none. */
export const reasonWords = (because: string | Reason): string => (typeof because === 'string' ? because : because.text);

/** The kind of a reason; null where it is a plain text. */
export const reasonKind = (because: string | Reason): ReasonKind | null =>
  typeof because === 'string' ? null : because.kind;

/** What of a side decides which kind of reason binds it on an issue. */
interface Bound {
  readonly breakPoints: Readonly<Record<string, { readonly because: string | Reason }>>;
  readonly mandate?: Readonly<Record<string, unknown>>;
}

/**
 * The kind of reason that binds a side on an issue: that of its break point there; where its reason is a plain text and
 * its mandate ends there, authority, because only its manager may make an exception then. Null where there is none.
 */
export function bindingKind({ breakPoints, mandate }: Bound, issue: string): ReasonKind | null {
  const point = breakPoints[issue];
  if (point === undefined) return null;
  return reasonKind(point.because) ?? (mandate?.[issue] === undefined ? null : 'authority');
}
