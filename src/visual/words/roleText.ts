/** The words for the two sides: "vendor" and "client", or the scenario's own. */
import type { PerSide, Side } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** The words of a scenario; `{}` for the usual ones. */
export interface Roles {
  readonly roles?: Readonly<PerSide<string>> | undefined;
}

/** "vendor", "employer": what a side is in this case. */
export const roleOf = ({ roles }: Roles, side: Side): string => roles?.[side].trim() ?? side;

/** A sentence of the library with the words of the scenario in place of "vendor" and "client". */
export const inRoles = (roles: Roles, sentence: string): string =>
  sentence.replace(/(?<![\w.])(vendor|client)(?![\w.])/gi, (word) => {
    const role = roleOf(roles, word.toLowerCase() as Side);
    return /^[vc]/.test(word) ? role : role.charAt(0).toUpperCase() + role.slice(1);
  });

/** "satisfaction.employer": the name of a column of a side, for people. */
export const columnInRoles = (roles: Roles, column: string): string =>
  column.replace(/\.(vendor|client)$/, (_, side: Side) => `.${roleOf(roles, side)}`);

/** The words that several scenarios have in common; `{}` where they differ. */
export function commonRoles(scenarios: readonly Pick<Scenario, 'roles'>[]): Roles {
  const words = scenarios.map(({ roles }) => JSON.stringify(roles));
  return scenarios.length > 0 && words.every((one) => one === words[0]) ? { roles: scenarios[0]!.roles } : {};
}
