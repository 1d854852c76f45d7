/** Many people accept bad agreements (Tuncel et al. 2016): a deal that is worth less to the client than its rival. */
import { share } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';
import { hasDeal } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The share of deals whose utility to the client is below the rival's fit. */
function worseThanRival(context: ValidationContext, levers: LeverSettings) {
  const scenarios = context.scenarios('market');
  return share(
    context.play('market', levers).filter(hasDeal),
    ({ pair, utility }) => utility.client < scenarios[pair]!.rivals[0]!.fit,
  );
}

/** The client trusts on a long history and concedes early; the vendor opens high and concedes late. */
const TRUSTING_CLIENT = {
  'client.trust': 0.9,
  'client.depth': 20,
  'vendor.opensAt': 1,
  'vendor.bid.exponent': 0.2,
  'client.bid.exponent': 2,
};

export const badAgreements: Finding = {
  name: 'many err toward bad agreements',
  source: 'Tuncel, Mislin, Kesebir & Pinkley 2016',
  readings: (context) => [
    intervalAbove(
      'deals worse for the client than its rival, of all deals, where it trusts blindly and gives way early',
      worseThanRival(context, TRUSTING_CLIENT),
      0,
      'some',
    ),
    comparison('the same, as it is', worseThanRival(context, {})),
  ],
  note:
    'Trust colours the deal at hand: a client who trusts its vendor more than the rival signs for less than the ' +
    "rival's offer. More trust is then more false yes, not only fewer false no.",
};
