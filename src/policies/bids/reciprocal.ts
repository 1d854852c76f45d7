/**
 * The bidding policy `reciprocal` mixes a time-dependent and a behaviour-dependent tactic (Faratin, Sierra & Jennings
 * 1998): the share of the way from the opening to the walk-away value that is conceded is (1 − ρ)·t^(1/e′) +
 * ρ·received/(opensAt − walkAway), where `received` is what the other side has given so far: the own utility of its
 * best offer less that of its first. Concessions between people are reciprocal and gradual (Backus, Blake, Larsen &
 * Tadelis 2020). Trust T in [0, 1] sets the pace, e′ = e·exp(γ(T − ½)), because trust lowers distributive behaviour
 * (Kong, Dirks & Ferrin 2014; the formula is an assumption). The target does not fall below walkAway + φ·(level −
 * walkAway), where `level` is the own utility at which a deal, perceived through trust, is worth the outside option:
 * outside/(1 − κ(1 − T)), at least the walk-away value and at most the opening. Until the last tenth of the rounds the
 * target does not fall below walkAway + ψ·(fair − walkAway) either, where `fair` is what the side takes to be fair: the
 * own utility of the compromise that it believes possible, plus its self-serving bias (Babcock & Loewenstein 1997), at
 * most the opening. With ρ = γ = φ = ψ = 0 the policy is `timeDependent`.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { total } from '../../domain/space.ts';
import { exp, pow } from '../../kernel/math.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';
import { clampTarget, concededTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'reciprocal',
  summary: 'Concedes with time and as the other concedes, sooner with trust; not below what the outside is worth.',
  source: 'Faratin, Sierra & Jennings 1998 (a mixture of tactics); the pace by trust is an assumption',
  convention: 'GENIUS, for the exponent',
  usesTrust: true,
  usesBeliefs: true,
  remembers: true,
  parameters: {
    exponent: { min: 0, minOpen: true, max: 100, default: 1, what: 'exponent at a trust of ½' },
    reciprocity: { min: 0, max: 1, default: 0.2, what: 'ρ: the share that answers what the other has given' },
    pace: { min: 0, max: 10, default: 2, what: 'γ: how much sooner it concedes with trust' },
    floor: { min: 0, max: 1, default: 1, what: 'φ: how far the outside option raises the floor' },
    fairness: { min: 0, max: 1, default: 0.5, what: 'ψ: how far what it takes to be fair raises the floor' },
    bias: { min: 0, max: 1, default: 0.1, what: 'how much more than the compromise it takes to be fair' },
  },
});

/** The share of the rounds through which a side is reluctant to ask for less than what it takes to be fair. */
const RELUCTANT = 0.9;

export const reciprocal: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { exponent, reciprocity, pace, floor, fairness, bias } = parameterValues(facts, parameters);
    return (view, memory) => {
      const { opensAt, walkAway, worth } = view.goals;
      const clock = pow(view.time, 1 / (exponent * exp(pace * (view.trust - 0.5))));
      let given = 0;
      if (view.theirs !== null) {
        const offered = total(view.space, worth, view.theirs);
        const first = (memory['first'] ??= offered) as number;
        const best = Math.max(offered, (memory['best'] as number | undefined) ?? offered);
        memory['best'] = best;
        given = opensAt > walkAway ? (best - first) / (opensAt - walkAway) : 0;
      }
      const target = concededTarget(view, (1 - reciprocity) * clock + reciprocity * given);
      const { outside, stake, trust } = view;
      const level = clampTarget(view, outside === 0 ? 0 : outside / perceivedUtility(1, stake, trust));
      const outsideFloor = walkAway + floor * (level - walkAway);
      if (fairness === 0 || (view.round + 1) / view.rounds > RELUCTANT) return Math.max(target, outsideFloor);
      const fair = clampTarget(view, view.compromise() + bias);
      return Math.max(target, outsideFloor, walkAway + fairness * (fair - walkAway));
    };
  },
};
