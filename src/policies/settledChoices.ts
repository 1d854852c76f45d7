/**
 * Chooses packages for a seat over the runs of one scenario, where only offers are exchanged. There beliefs differ from
 * run to run by their blur alone. A choice that no blur can change is settled: later runs take it without a search, and
 * draw no beliefs for it.
 */
import type { PolicyContext } from '../agents/policyContext.ts';
import type { View } from '../agents/view.ts';
import { packageNumber } from '../bargaining/frontier/packageRanking.ts';
import { triesAll } from '../bargaining/search/packageSearch.ts';
import type { RunBeliefs } from './contracts/offerPlay.ts';
import type { ChoiceScratch } from './toolkit/choosePackage.ts';
import { choiceScratch, choosePackage } from './toolkit/choosePackage.ts';
import { ownUtility } from './toolkit/ownUtility.ts';

/** A package that was chosen. */
export interface Choice {
  readonly packageIndex: Int32Array;
  number: number;
  /** Its own utility. */
  worth: number;
}

/** What is known of a choice: that it came up once, that some blur may change it, or the package. */
type Known = 'met' | 'open' | Choice;

/** By how much a settled package is better than every other, at least: far above what rounding may hide. */
const MARGIN = 1e-9;
/** The greatest number of choices that are remembered. */
const MOST_CHOICES = 4096;

export class SettledChoices {
  private readonly context: PolicyContext;
  private readonly beliefs: RunBeliefs;
  private readonly view: View;
  private readonly scratch: ChoiceScratch;
  /** The choice that was made last by the beliefs of a run. */
  private readonly open: Choice;
  /** By the number of the standing package and by target. */
  private readonly known = new Map<number, Map<number, Known>>();
  private places: number;

  /**
   * @param context - What the side knows before the negotiation.
   * @param view - What the side sees.
   * @param beliefs - The beliefs of the side, run by run.
   */
  constructor(context: PolicyContext, view: View, beliefs: RunBeliefs) {
    const { space } = context;
    this.context = context;
    this.beliefs = beliefs;
    this.view = view;
    this.scratch = choiceScratch(space);
    this.open = { packageIndex: this.scratch.packageIndex, number: -1, worth: 0 };
    this.places = triesAll(space) ? MOST_CHOICES : 0;
  }

  /**
   * Chooses a package.
   *
   * @param target - The least own utility.
   * @param theirs - The number of the other side's standing package; −1 before the first.
   * @returns The choice; it is valid until the next call.
   */
  choose(target: number, theirs: number): Choice {
    const known = this.known.get(theirs)?.get(target);
    if (typeof known === 'object') return known;
    const { view, scratch, open, context } = this;
    const { space, search } = context;
    this.beliefs.draw();
    choosePackage(view, target, search, view.allowed, scratch);
    open.number = packageNumber(space, scratch.packageIndex);
    open.worth = ownUtility(view, scratch.packageIndex);
    if (known === undefined && this.places > 0) this.meet(target, theirs);
    else if (known === 'met') {
      const settled = { ...open, packageIndex: scratch.packageIndex.slice() };
      this.known.get(theirs)!.set(target, this.holds(settled.packageIndex, target) ? settled : 'open');
      scratch.packageIndex.set(settled.packageIndex);
    }
    return open;
  }

  /** Notes that a choice came up. It is tried whether it is settled where it comes up again. */
  private meet(target: number, theirs: number): void {
    this.places -= 1;
    const beside = this.known.get(theirs);
    if (beside === undefined) this.known.set(theirs, new Map([[target, 'met']]));
    else beside.set(target, 'met');
  }

  /**
   * Whether a package is chosen whatever the blur. Each option of the others counts with the most by which it can be
   * better than the package's own, over all beliefs: what an issue adds is linear in what yielding there is believed to
   * cost, so that the most is at one of the two ends. If even then no package is better, none ever is.
   */
  private holds(packageIndex: Int32Array, target: number): boolean {
    const { view, context, scratch } = this;
    const { space, search } = context;
    const [least, most] = [this.gains(-1, target), this.gains(1, target)];
    const lead = new Float64Array(least.length);
    for (let k = 0; k < space.count; k++) {
      const own = space.offsets[k]! + packageIndex[k]!;
      for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
        lead[i] = i === own ? 0 : Math.max(least[i]! - least[own]!, most[i]! - most[own]!) + MARGIN;
    }
    if (!search.best(lead, view.allowed, target, scratch.packageIndex)) return true;
    return packageIndex.every((option, k) => option === scratch.packageIndex[k]);
  }

  /** What every option adds where every importance is off by as much as it can be, down (−1) or up (1). */
  private gains(direction: number, target: number): Float64Array {
    const { view, context, scratch, beliefs } = this;
    const { importance } = view.beliefs;
    const drawn = importance.slice();
    for (let k = 0; k < importance.length; k++)
      importance[k] = Math.min(1, Math.max(0, beliefs.importance[k]! + direction * (beliefs.spread?.[k] ?? 0)));
    choosePackage(view, target, context.search, view.allowed, scratch);
    importance.set(drawn);
    return scratch.gain.slice();
  }
}
