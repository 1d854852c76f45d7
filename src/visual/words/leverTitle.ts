/** What a lever is called where its path alone would not be understood. */
import { leverAt } from '../../scenario/levers/leverAt.ts';
import type { Roles } from './roleText.ts';
import { inRoles } from './roleText.ts';

/** "vendor.care: How likely it is to explain and to ask"; the path alone where the table has no such lever. */
export function leverTitle(path: string, roles: Roles = {}): string {
  const what = leverAt(path)?.what;
  return `${path}${what === undefined ? '' : `: ${inRoles(roles, what)}`}`;
}
