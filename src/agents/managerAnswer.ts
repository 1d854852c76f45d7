/**
 * How a manager answers what its side has referred to it. The manager has never met the other side: it knows of it what
 * its rep relays.
 */
import type { ManagerNumbers } from '../domain/leverNumbers.ts';
import type { ANSWERS_AT_BREAK_POINT } from '../domain/talk.ts';

/** The manager behind a side. */
export interface Manager extends ManagerNumbers {
  /** For each issue the importance that the side assumes the issue to have for the other side, in [0, 1]. */
  readonly assumed: Float64Array;
}

/** What the rep relays of the other side. */
export interface Relayed {
  /** T, the rep's trust in the other side, in [0, 1]. */
  readonly trust: number;
  /** n = r + s, the weight of the evidence behind that trust, from 0. */
  readonly evidence: number;
  /** What the rep believes the issue matters to the other side, in [0, 1]. */
  readonly importance: number;
}

/** The weight of the prior in an opinion (Jøsang & Ismail 2002). */
const PRIOR = 2;

/**
 * The manager's trust in the other side, in [0, 1]: the expectation of the rep's opinion discounted by the
 * understanding m, E = ½ + m·n/(n + 2)·(T − ½). This is Jøsang & Ismail 2002 (b = m·b_rep, d = m·d_rep, u = 1 − b − d,
 * E = b + u/2) with the rep's b = Tn/(n + 2) and d = (1 − T)n/(n + 2). That m is the belief in the rep's word is an
 * assumption.
 */
export const relayedTrust = (understanding: number, { trust, evidence }: Relayed): number =>
  0.5 + ((understanding * evidence) / (evidence + PRIOR)) * (trust - 0.5);

/**
 * The probability that the manager makes an exception, by the rule of its side with what reaches the manager:
 * flexibility·(T_m + (1 − T_m)·ĉ_m), where ĉ_m = m·ĉ + (1 − m)·(what the side assumes). An assumption.
 */
export function managerGrantChance(manager: Manager, k: number, relayed: Relayed): number {
  const { flexibility, understanding, assumed } = manager;
  const trust = relayedTrust(understanding, relayed);
  const importance = understanding * relayed.importance + (1 - understanding) * assumed[k]!;
  return flexibility * (trust + (1 - trust) * importance);
}

/**
 * The manager's answer to a referral of issue k: an exception; else, with probability care, a reason that the rep can
 * give ("I asked and may not"); else silence, which the other side hears as a flat refusal.
 *
 * @param exception - A random number, in [0, 1).
 * @param reason - Another one.
 */
export function managerAnswer(
  manager: Manager,
  k: number,
  relayed: Relayed,
  exception: number,
  reason: number,
): (typeof ANSWERS_AT_BREAK_POINT)[number] {
  if (exception < managerGrantChance(manager, k, relayed)) return 'grant';
  return reason < manager.care ? 'explain' : 'refuse';
}
