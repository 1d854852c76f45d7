/**
 * A policy in twenty lines, as a module for `dealbreaker check examples/testing/firm.mjs`: it bids its best within its
 * break points, asks for less as time goes by, and accepts what is as good.
 */

/**
 * What a package is worth to this side: `worth` holds one number for every option of every issue, issue k from
 * `offsets[k]` on.
 */
const worthOf = ({ space, goals }, chosen) =>
  Array.from(chosen).reduce((sum, option, k) => sum + goals.worth[space.offsets[k] + option], 0);

/** The option of issue k that this side likes best, of those that cross none of its break points. */
function bestOption({ space, goals, allowed }, k) {
  let best = -1;
  for (let i = space.offsets[k]; i < space.offsets[k + 1]; i++)
    if (allowed[i] === 1 && (best < 0 || goals.worth[i] > goals.worth[best])) best = i;
  return best - space.offsets[k];
}

export default function firm(view) {
  const { space, goals, allowed, theirs, time } = view;
  const bid = Array.from({ length: space.count }, (_, k) => bestOption(view, k));
  const target = goals.opensAt - (goals.opensAt - goals.walkAway) * time;
  const open = theirs !== null && Array.from(theirs).every((option, k) => allowed[space.offsets[k] + option] === 1);
  if (open && worthOf(view, theirs) >= Math.max(target, goals.walkAway))
    return { action: { accept: true }, memory: null };
  if (worthOf(view, bid) < goals.walkAway) return { action: { leave: true }, memory: null };
  return { action: { bid }, memory: null };
}
