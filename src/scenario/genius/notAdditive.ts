/** Recognises profiles whose utility is no weighted sum over the issues. No such profile can be read. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';
import { inside } from './xml.ts';

const MEND = 'use a profile that has a weight for each issue and an evaluation for each option';

/** Reports, in one problem, a GENIUS profile of another kind, and tells whether it is one. */
export function isOtherXml(root: XmlElement, report: ProblemReporter): boolean {
  const type = root.attributes['type']?.toLowerCase() ?? '';
  const kind =
    inside(root, 'hyperRectangle').length > 0
      ? 'hyper-rectangles'
      : type.startsWith('constraint') || ['constraint', 'rules'].some((tag) => inside(root, tag).length > 0)
        ? 'constraints'
        : type === 'nonlinear' || inside(root, 'ufun').length > 0
          ? 'a nonlinear function'
          : null;
  if (kind !== null) report(root.line, `its utility is made of ${kind}, and is no weighted sum of issues`, MEND);
  return kind !== null;
}

/** Reports, in one problem, a GeniusWeb profile of another kind, and tells whether it is one. */
export function isOtherJson(data: UnknownRecord, report: ProblemReporter): boolean {
  const named = Object.keys(data).find(
    (key) => isRecord(data[key]) && /(UtilitySpace|Ordering)$/.test(key) && !/^linearAdditive/i.test(key),
  );
  const ordered = Array.isArray(data['bids']) && Array.isArray(data['better']);
  if (named !== undefined) report(null, `it is a ${named}, which is no weighted sum of issues`, MEND);
  else if (ordered) report(null, 'it is an ordering of packages, which is no weighted sum of issues', MEND);
  return named !== undefined || ordered;
}
