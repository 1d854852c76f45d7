/** Lever settings that several patterns and findings share. */

import type { PolicyName } from '../policies/catalogue.ts';
import type { LeverSettings } from '../scenario/levers/leverSettings.ts';

/** How true both sides' beliefs are at the start, each in [0, 1]; by default the client's is the vendor's. */
export const understanding = (vendor: number, client = vendor): LeverSettings => ({
  'vendor.understanding': vendor,
  'client.understanding': client,
});

/** Both sides' trust in each other at the start, each in [0, 1]. */
export const trust = (vendor: number, client: number): LeverSettings => ({
  'vendor.trust': vendor,
  'client.trust': client,
});

/** The same trust rule for both sides. */
export const trustRule = (name: PolicyName<'trustRule'>): LeverSettings => ({
  'vendor.trustRule': name,
  'client.trustRule': name,
});

/** Neither side presses or asks. */
export const SILENT: LeverSettings = { 'vendor.talk': 'silent', 'client.talk': 'silent' };

/** A failed negotiation costs neither side's trust; the talks are the same. */
export const NO_IMPASSE: LeverSettings = { 'vendor.impasse': 0, 'client.impasse': 0 };

/** The smallPoint population without the vendor's break point. */
export const NO_BREAK_POINT: LeverSettings = { 'vendor.breakPoints.exit': 'none' };

/** The range of λ that the analyses try, both ends included. λ is a parameter of the trust rule `beta`. */
export const LAMBDA = { from: 1, to: 4 };

/** λ of both sides' trust rules: how many times more bad evidence counts than good. */
export const lambda = (value: number): LeverSettings => ({
  'vendor.trustRule.lambda': value,
  'client.trustRule.lambda': value,
});

/**
 * A tenth of what a deal has moved in trust and in knowledge is gone by the next deal, and every client comes to every
 * table: the setting of the rows over time. The tenth is an assumption.
 */
export const FADING: LeverSettings = { 'after.fades': 0.1, 'after.drift': 0.1 };

/**
 * The same, and a client renews or leaves. The log odds of renewal are those at which as many clients of the
 * `market` are kept after the first deal as after the first year of the regular cohort of Fader & Hardie 2007 (63.1 of
 * 100), so that this year is an input.
 */
export const RENEWING: LeverSettings = { ...FADING, 'after.renewal': -1.7 };
