/** The measures of a list of scenarios, as a table. */
import type { PopulationMeasures } from '../../validation/populations/measure.ts';
import { estimateText } from '../../validation/text/readings.ts';
import type { Block } from '../../visual/page/block.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { columns } from '../../visual/page/wrapText.ts';

/** One row for each measure. */
export const measureTable = ({
  dealRate,
  endings,
  joint,
  frontier,
  utility,
  payoff,
  trust,
  time,
  accountsDistance,
}: PopulationMeasures): Block[] =>
  columns(
    [
      [
        'deals',
        estimateText(dealRate),
        `agreement ${formatCount(endings.agreement)}, walk-away ${formatCount(endings['walk-away'])}, ` +
          `deadline ${formatCount(endings.deadline)}`,
      ],
      ['joint value of a deal over the best there was', estimateText(joint), ''],
      ['deals on the frontier', estimateText(frontier), ''],
      ['utility of a deal to the vendor', estimateText(utility.vendor), ''],
      ['… to the client', estimateText(utility.client), ''],
      ['what the vendor has in the end', estimateText(payoff.vendor), 'failures counted'],
      ['… the client', estimateText(payoff.client), ''],
      ["the vendor's trust in the client at the end", estimateText(trust.vendor), ''],
      ["the client's in the vendor", estimateText(trust.client), ''],
      ['time that passed', estimateText(time), 'of 1'],
      ['distance of the two accounts', estimateText(accountsDistance), '0: both tell the same'],
    ],
    2,
  );
