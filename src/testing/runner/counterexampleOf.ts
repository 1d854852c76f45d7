/** Makes the counterexample of a law, with what finds it again. */
import { VERSION } from '../../kernel/version.ts';
import type { Law } from '../law.ts';
import { laws } from '../laws/catalogue.ts';
import type { Subject } from '../subject.ts';
import type { Trial } from './checkOptions.ts';
import type { Counterexample } from './counterexample.ts';
import { commandLine } from './commandLine.ts';
import { failingTurn } from './failingTurn.ts';
import { fastCheckSeed } from './fastCheckSeed.ts';
import type { BrokenSituation } from './simplified.ts';

/**
 * Laws about what a policy keeps outside its memory: what breaks them depends on every earlier call, so that the whole
 * check finds it again.
 */
const NEED_WHOLE_CHECK: readonly Law[] = [laws.keepsNothing, laws.dependsOnlyOnItsView, laws.sameViewSameAction];

/**
 * @param n - The number of the arbitrary situation that it was made of, from 0; −1 for one at a scenario of one's own,
 * and null for one that needs all situations.
 */
export function counterexampleOf(
  law: Law,
  subject: Subject,
  { situation, broken }: BrokenSituation,
  trial: Trial,
  n: number | null,
): Counterexample {
  const { seed, scenarios = [], ownLaws = [] } = trial;
  const own = ownLaws.includes(law);
  const whole = n === null || NEED_WHOLE_CHECK.includes(law);
  const runs = whole ? trial.runs : Math.max(1, n + 1);
  const options = [
    `seed: ${JSON.stringify(seed)}`,
    `runs: ${runs}`,
    ...(whole ? [] : [own ? 'laws: []' : `laws: ['${law.name}']`]),
    ...(own ? ['ownLaws'] : []),
    ...(scenarios.length > 0 ? ['scenarios'] : []),
  ];
  const asCode = trial.command === undefined && (own || scenarios.length > 0);
  const words = [
    ...(trial.command ?? ['dealbreaker', 'check', './your-policy.mjs']),
    ...['--seed', seed, '--runs', String(runs)],
    ...(whole ? [] : ['--law', law.name]),
  ];
  return {
    law: law.name,
    policy: subject.name,
    what: broken.what,
    round: broken.round,
    side: broken.side ?? situation.side,
    turn: failingTurn(subject, situation, broken),
    situation,
    version: VERSION,
    found: n === null || n < 0 ? null : { seed, fastCheckSeed: fastCheckSeed(seed), path: String(n) },
    replay: `checkPolicy(policy, { ${options.join(', ')} })`,
    command: asCode ? null : commandLine(words),
  };
}
