/**
 * A policy in twenty lines, as a module for `dealbreaker check examples/testing/firm.mjs`: it bids its best within its
 * break points, asks for less as time goes by, and accepts what is as good.
 */
import { bestAllowed, concededTarget, mayAccept, ownUtility } from 'dealbreaker';

export default function firm(view) {
  const target = concededTarget(view, view.time);
  if (mayAccept(view) && ownUtility(view, view.theirs) >= target) return { action: { accept: true }, memory: null };
  const bid = bestAllowed(view);
  const worthIt = ownUtility(view, bid) >= view.goals.walkAway;
  return { action: worthIt ? { bid } : { leave: true }, memory: null };
}
