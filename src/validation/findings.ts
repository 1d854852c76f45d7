/** The findings that speak against the essay. The list is kept by hand; a test compares it with the folder. */
import { badAgreements } from './contrary/badAgreements.ts';
import { deception } from './contrary/deception.ts';
import { extremeGoals } from './contrary/extremeGoals.ts';
import { incumbents } from './contrary/incumbents.ts';
import { oneInformedSide } from './contrary/oneInformedSide.ts';
import { quarterEnd } from './contrary/quarterEnd.ts';
import { relationalGoals } from './contrary/relationalGoals.ts';
import { softness } from './contrary/softness.ts';
import { suspiciousAndTrusting } from './contrary/suspiciousAndTrusting.ts';
import { trustIsNotValue } from './contrary/trustIsNotValue.ts';
import type { Finding } from './pattern.ts';

export const findings: readonly Finding[] = [
  trustIsNotValue,
  oneInformedSide,
  suspiciousAndTrusting,
  relationalGoals,
  softness,
  extremeGoals,
  badAgreements,
  quarterEnd,
  deception,
  incumbents,
];
