/** Lists the blueprints. The list is kept by hand, and a test compares it with the folder. */
import type { Blueprint } from './blueprint.ts';
import { compatibleIssue } from './compatibleIssue.ts';
import { distributive } from './distributive.ts';
import { integrative } from './integrative.ts';
import { multiIssue } from './multiIssue.ts';
import { renewal } from './renewal.ts';
import { smallPoint } from './smallPoint.ts';

/**
 * The blueprints by name, the simplest first. The six kinds follow the blueprints of exercise designers: an
 * introduction, a distributive and an integrative case, and cases of several issues.
 */
export const blueprints: Readonly<Record<BlueprintName, Blueprint>> = {
  distributive,
  integrative,
  smallPoint,
  compatibleIssue,
  multiIssue,
  renewal,
};

export type BlueprintName =
  'distributive' | 'integrative' | 'smallPoint' | 'compatibleIssue' | 'multiIssue' | 'renewal';
