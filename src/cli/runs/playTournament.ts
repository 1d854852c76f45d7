/** Plays a tournament and gives way between its pairs, so that Ctrl-C is heard. */
import { setImmediate } from 'node:timers/promises';
import type { Tournament, TournamentStudy } from '../../experiments/tournament/tournament.ts';
import { PAIRS } from '../../experiments/tournament/tournament.ts';
import type { Progress } from '../../kernel/progress.ts';

/**
 * Plays the pairs in order. When the signal aborts, the tournament of the first policies all of whose pairs are
 * finished is returned; the signal's reason is thrown where there is none.
 */
export async function playTournament(
  { pairs, play, result }: TournamentStudy,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Tournament> {
  for (const [n, pair] of pairs.entries()) {
    play(pair);
    onProgress({ done: n + 1, total: pairs.length, stage: PAIRS });
    await setImmediate();
    if (signal.aborted) break;
  }
  const found = result();
  if (found.policies.length === 0) signal.throwIfAborted();
  return found;
}
