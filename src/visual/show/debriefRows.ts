/** The figures of a class as flat rows. */
import type { Debrief } from '../../classroom/debrief.ts';
import { estimateColumns } from './flatRow.ts';
import type { Row } from './html.ts';
import { columnInRoles, roleOf } from '../words/roleText.ts';

/** What a trainer reads out: one row for each figure of a class. */
export const debriefRows = ({
  hands,
  impasses,
  onFrontier,
  joint,
  left,
  payoff,
  readings,
  leftOut,
  roles,
}: Debrief): Row[] => [
  ...Object.entries({
    'hands without a deal, share': impasses,
    'deals on the frontier, share': onFrontier,
    'joint value of the deals, share of the best': joint,
    [`left on the table by the ${roleOf({ roles }, 'vendor')}`]: left.vendor,
    [`left on the table by the ${roleOf({ roles }, 'client')}`]: left.client,
    [`what the ${roleOf({ roles }, 'vendor')} ended with`]: payoff.vendor,
    [`what the ${roleOf({ roles }, 'client')} ended with`]: payoff.client,
  }).map(([figure, one]) => ({ figure, hands: hands.length, ...estimateColumns({ value: one }) })),
  ...satisfactionFirst(readings).flatMap(({ reading, deals, impasses: without }) => [
    {
      figure: `${columnInRoles({ roles }, reading)}, deals`,
      hands: hands.length,
      ...estimateColumns({ value: deals }),
    },
    {
      figure: `${columnInRoles({ roles }, reading)}, no deal`,
      hands: hands.length,
      ...estimateColumns({ value: without }),
    },
  ]),
  ...leftOut.map(({ column, why }) => ({
    figure: `${column}: left out, ${why}`,
    hands: hands.length,
    ...estimateColumns({ value: null }),
  })),
];

/** Satisfaction stands beside what the sides ended with; the other readings follow in the order of their columns. */
const satisfactionFirst = (readings: Debrief['readings']): Debrief['readings'] => {
  const felt = readings.filter(({ reading }) => reading.startsWith('satisfaction.'));
  return [...felt, ...readings.filter((reading) => !felt.includes(reading))];
};
