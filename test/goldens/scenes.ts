/**
 * What each policy needs to show what its card says: parameters of its own, and levers of the golden table. A policy
 * that is not listed shows it with its defaults at the table as it is.
 */
export interface Scene {
  readonly parameters?: Readonly<Record<string, number>>;
  readonly levers?: Readonly<Record<string, unknown>>;
}

/**
 * The client's offers go up and down, it never accepts, nobody speaks and nobody leaves: when the talks end is the
 * vendor's acceptance rule alone.
 */
const OFFERS_COME_AND_GO = {
  'client.bid': 'random',
  'client.accept': { name: 'acConst', level: 1 },
  'vendor.talk': 'silent',
  'client.talk': 'silent',
  'vendor.breakPoints.exit': 'none',
  'rivals.0': 'none',
};

/** The vendor hardly concedes before the end, in longer talks. */
const GIVES_NOTHING = { rounds: 16, 'vendor.bid.exponent': 0.2 };

/** The vendor refuses flatly whatever it is pressed for. */
const FLAT_REFUSALS = { 'vendor.care': 0, 'vendor.flexibility': 0 };

export const SCENES: Readonly<Record<string, Scene>> = {
  // Nothing that is offered reaches its own next bid: only the window decides.
  acCombi: { parameters: { moment: 0.6 }, levers: { ...OFFERS_COME_AND_GO, ...GIVES_NOTHING } },
  acCombiAverage: { parameters: { moment: 0.6 }, levers: { ...OFFERS_COME_AND_GO, ...GIVES_NOTHING } },
  acConst: { parameters: { level: 0.52 }, levers: OFFERS_COME_AND_GO },
  acNext: { levers: OFFERS_COME_AND_GO },
  acPrevious: { levers: OFFERS_COME_AND_GO },
  // The offer of round 8 reaches the target of round 9, and not the bid that was chosen for that target.
  acTarget: { levers: { ...OFFERS_COME_AND_GO, 'vendor.bid.exponent': 0.8 } },
  acTime: { parameters: { moment: 0.5 } },
  beta: { parameters: { lambda: 4 }, levers: FLAT_REFUSALS },
  bluffer: { parameters: { nerve: 1 } },
  candid: { levers: { 'vendor.care': 0.6, 'vendor.understanding': 0 } },
  constant: { parameters: { level: 0.3 }, levers: { 'client.trust': 0.7 } },
  frozen: { levers: { 'client.trust': 0.7, ...FLAT_REFUSALS } },
  none: { levers: { 'vendor.talk': 'silent', 'client.talk': 'silent' } },
  off: { levers: { 'client.trust': 0.7 } },
};
