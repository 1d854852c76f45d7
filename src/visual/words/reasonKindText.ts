/** The kinds of reasons of break points in words. */
import type { ReasonKind } from '../../domain/reason.ts';
import { REASON_RULES } from '../../domain/reason.ts';

/** After "a matter of". */
const MATTERS: Readonly<Record<ReasonKind, string>> = {
  precedent: 'precedent',
  quota: 'a quota',
  pricing: 'pricing',
  policy: 'policy',
  pride: 'pride',
  authority: 'authority',
};

/** "a matter of pride". */
export const matterOf = (kind: ReasonKind): string => `a matter of ${MATTERS[kind]}`;

/** The rule of a kind in the model, or that there is none yet. */
export const ruleText = (kind: ReasonKind): string =>
  REASON_RULES[kind] ?? 'The model has no rule for this kind of reason yet.';
