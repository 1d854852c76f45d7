/**
 * Counterparts that follow a script, so that rare moments of a negotiation become common. Their actions are always
 * allowed; they depend on chance and on the watched side's goals, and not on their own goals.
 */
import type { View } from '../../agents/view.ts';
import { crosses, vetoedIssue } from '../../domain/breakPoints.ts';
import { otherSide } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import type { State } from '../../engine/state/state.ts';
import { openStream } from '../../kernel/stream.ts';
import { fittingAnswers } from '../../policies/sandbox/fittingAnswers.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import type { Counterpart } from '../situation.ts';

export type Script = Exclude<Counterpart, 'scenario' | 'itself'>;

/** The probability that `pressing` bids an option beyond a break point, per issue that has one. */
const BEYOND = 0.7;
/** The probability per turn that `curious` tells unasked, where it else asks. */
const DISCLOSES = 0.15;
/** The probabilities per turn that `anything` accepts an acceptable offer, and that it leaves. */
const ACCEPTS = 0.1;
const LEAVES = 0.02;

/**
 * The action of the side whose turn it is. Where `fitting` is given, the answer is one of these, and the side neither
 * accepts nor leaves nor discloses.
 */
export function scripted(script: Script, state: State, fitting: readonly Answer[] | null = null): Action {
  const by = state.turn;
  const { view } = state[by];
  const watched = state[otherSide(by)].view;
  const { next } = openStream(state.seed, state.run, by, `script ${state.round}`);
  const [answering, ending, speaking, about] = [next(), next(), next(), next()];
  const answers = view.said === null ? [] : (fitting ?? fittingAnswers(view, view.said));
  const answer = answers.length === 0 ? null : answers[Math.floor(answering * answers.length)]!;
  if (script === 'anything' && fitting === null) {
    const open =
      view.theirs !== null &&
      vetoedIssue(view.space, view.allowed, view.theirs) < 0 &&
      total(view.space, view.goals.worth, view.theirs) >= view.goals.walkAway;
    if (open && ending < ACCEPTS) return { answer, accept: true, leave: false, bid: null, talk: null };
    if (ending > 1 - LEAVES) return { answer, accept: false, leave: true, bid: null, talk: null };
  }
  const bid = bidOf(script, watched, state.round / state.prepared.rounds, next);
  const said = talkOf(script, watched, bid, speaking, about);
  // A disclosure tells a secret of the side, as an answer does.
  const talk = said?.kind === 'disclose' && fitting !== null ? null : said;
  return { answer, accept: false, leave: false, bid, talk };
}

function bidOf(script: Script, watched: View, time: number, next: () => number): number[] {
  const { space, goals, breakPoints } = watched;
  return Array.from({ length: space.count }, (_, k) => {
    const [which, how] = [next(), next()];
    const start = space.offsets[k]!;
    const options = Array.from({ length: space.sizes[k]! }, (__, o) => o);
    const any = options[Math.floor(which * options.length)]!;
    const extreme = (sign: number): number =>
      options.reduce((best, o) => (sign * goals.worth[start + o]! > sign * goals.worth[start + best]! ? o : best), 0);
    if (script === 'stingy') return extreme(-1);
    if (script === 'curious') return how < 0.9 ? extreme(-1) : any;
    if (script === 'generous') return how < time ? extreme(1) : any;
    const beyond = options.filter((o) => crosses(breakPoints, goals.value, k, start + o));
    return script === 'pressing' && beyond.length > 0 && how < BEYOND
      ? beyond[Math.floor(which * beyond.length)]!
      : any;
  });
}

function talkOf(script: Script, watched: View, bid: readonly number[], speaking: number, about: number): Talk | null {
  const { space, goals, breakPoints } = watched;
  const any = Math.floor(about * space.count);
  if (script === 'curious') return { kind: speaking < DISCLOSES ? 'disclose' : 'ask', issue: any };
  if (script === 'pressing') {
    const beyond = bid
      .map((_, k) => k)
      .filter((k) => crosses(breakPoints, goals.value, k, space.offsets[k]! + bid[k]!));
    const issue = beyond.length > 0 ? beyond[Math.floor(about * beyond.length)]! : any;
    return { kind: 'press', issue, option: bid[issue]! };
  }
  if (speaking < 0.4) return { kind: 'press', issue: any, option: bid[any]! };
  return speaking < 0.6 ? { kind: 'ask', issue: any } : null;
}
