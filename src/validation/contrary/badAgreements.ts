/** Many people err toward bad agreements (Tuncel et al. 2016): the false yes beside the false no. */
import { share } from '../estimators.ts';
import type { ValidationContext } from '../validationContext.ts';
import { settledPairs } from '../populations/playPairs.ts';
import { above, beside } from '../pattern.ts';
import type { Finding } from './finding.ts';

/** The client signs for less than the rival would truly have brought it. */
function falseYes(context: ValidationContext, levers: Readonly<Record<string, unknown>>) {
  const scenarios = context.scenarios('market');
  return share(
    context.play('market', levers).filter(settledPairs),
    ({ pair, utility }) => utility.client < scenarios[pair]!.rivals[0]!.fit,
  );
}

const CONFIDED = {
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
    above(
      'deals worse for the client than its rival, of all deals, where it trusts blindly and gives way early',
      falseYes(context, CONFIDED),
      0,
      'some',
    ),
    beside('the same, as it is', falseYes(context, {})),
  ],
  note: "Trust colours the deal at hand: a client who trusts its vendor more than the rival signs for less than the rival's offer. More trust is then more false yes, not only fewer false no.",
};
