/** What a mark says when it is pointed at. */
import type { Datum } from '../charts/parts/chartSpec.ts';
import { escapeHtml } from '../show/html.ts';
import { element } from './elements.ts';
import { valueText } from './numberFormat.ts';
import type { Unit } from './spec.ts';
import { linesOf } from './spec.ts';

/** The title of a mark: a line for each field of its tooltip; "" where it has none. */
export const titleOf = ({ encoding: { tooltip = [] } }: Unit, datum: Datum): string =>
  tooltip.length === 0
    ? ''
    : element(
        'title',
        {},
        escapeHtml(
          tooltip
            .map(({ field, title, format }) => `${linesOf(title).join(' ')}: ${valueText(datum[field!], format)}`)
            .join('\n'),
        ),
      );
