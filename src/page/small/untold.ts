/**
 * Stands in for what the page does not tell: of a post-mortem the review of a deal and what a manager would say, on a
 * map the measures of later deals.
 */

const notTold = (): null => null;

export const isDealShare = (): boolean => false;
export const dealMeasureTitles = (): Readonly<Record<string, string>> => ({});

export { notTold as dealReview, notTold as fatalReason, notTold as managerReplay };
