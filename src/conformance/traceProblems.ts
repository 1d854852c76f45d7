/** Checks a trace before it is played. */
import { SIDES } from '../domain/side.ts';
import { suggest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import type { ConformanceDomain } from './conformanceDomain.ts';
import { NEAR } from './conformanceDomain.ts';
import type { Trace } from './trace.ts';
import { TRACE_POLICIES } from './tracePolicies.ts';

/** The problems of a trace of this domain that can be found before it is played. */
export function traceProblems(trace: Trace, { scenario, utility }: ConformanceDomain, path: string): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, what: string, mend: string): void =>
    void problems.push({ path: `${path}: ${at}`, what, mend });
  const names = trace.case.split('_vs_');
  if (names.length !== 2)
    report('case', `"${trace.case}" does not name two policies`, 'write them as in boulware_vs_linear');
  else
    for (const name of names)
      if (!Object.hasOwn(TRACE_POLICIES, name))
        report('case', `there is no policy "${name}"`, suggest(name, Object.keys(TRACE_POLICIES)));
  const count = utility[0].length;
  trace.orders_ascending.forEach((order, side) => {
    const at = `orders_ascending.${side}`;
    const own = utility[side]!;
    const least = scenario[SIDES[side]!].walkAway;
    const stray = order.find((number) => number >= count);
    if (stray !== undefined) return report(at, `there is no package ${stray}`, `use 0 to ${count - 1}`);
    if (new Set(order).size < order.length) return report(at, 'a package is there twice', 'leave one out');
    const down = order.findIndex((number, n) => n > 0 && own[number]! < own[order[n - 1]!]! - NEAR);
    if (down >= 0)
      return report(
        at,
        `place ${down} is worth less than the one before it`,
        'give the packages in rising utility of the profile',
      );
    const missing = own.filter((u) => u >= least + NEAR).length;
    if (order.filter((number) => own[number]! >= least + NEAR).length < missing)
      report(at, 'packages that are worth the reservation are missing', 'list all of them');
  });
  return problems;
}
