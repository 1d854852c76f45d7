/** What the measures of a sweep over sequences of deals are called on a map. */
import type { DealMeasure } from '../../../dealings/sweeps/dealMeasures.ts';
import { roleOf } from '../../words/roleText.ts';
import type { Roles } from '../../words/roleText.ts';

type OfDeals = Exclude<DealMeasure, 'dealRate'>;

/** The shares, in [0, 1]. */
const SHARES: Readonly<Record<string, string>> = {
  renewed: 'renewals, share of all contracts',
  left: 'clients that leave, share of all tables',
  cameBack: 'clients that came back, share of all tables',
  referred: 'clients that were told, share of all tables',
  survival: 'first clients that made every deal',
  retention: 'of those who made every deal, who renews',
  tells: 'clients that tell others, share of all tables',
  delivered: 'words kept, share of all deals',
  recovered: 'breaches made good, share of all breaches',
} satisfies Partial<Record<OfDeals, string>>;

/** Tells whether a measure of deals is a share. */
export const isDealShare = (of: string): boolean => Object.hasOwn(SHARES, of);

/** The titles of all measures of deals but `dealRate`, which other sweeps have as well. */
export const dealMeasureTitles = (roles: Roles): Readonly<Record<OfDeals, string>> => {
  const [vendor, client] = [roleOf(roles, 'vendor'), roleOf(roles, 'client')];
  return {
    ...(SHARES as Record<keyof typeof SHARES & OfDeals, string>),
    satisfaction: `${client}'s satisfaction, 1 to 5`,
    vendorSatisfaction: `${vendor}'s satisfaction, 1 to 5`,
    trust: `${client}'s trust at the end`,
    vendorTrust: `${vendor}'s trust at the end`,
    understanding: `how well the ${client} understands the ${vendor}`,
    vendorUnderstanding: `how well the ${vendor} understands the ${client}`,
    utility: `worth of the deals to the ${client}, utility`,
    margin: `worth of the deals to the ${vendor} beyond no deal, utility`,
    discount: `share of its opening that the ${vendor} gives away`,
    firm: `what the ${vendor} gains a deal of the sequence, made or not, utility`,
  };
};
