/**
 * The thread that checks a policy. It watches the forbidden globals before it loads the module, and reports the start
 * of every call.
 */
import { workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { ScenarioError } from '../../kernel/problems.ts';
import { checkPolicy } from '../../testing/runner/checkPolicy.ts';
import { readCounterexample } from '../../testing/runner/counterexample.ts';
import { reportText } from '../../testing/runner/reportText.ts';
import type { SeatInput } from '../../engine/seats.ts';
import { subjectOf } from '../../testing/subject.ts';
import { callListener } from '../../testing/watch/invoke.ts';
import { watchPermanently } from '../../testing/watch/forbiddenGlobals.ts';
import type { CheckMessage, CheckTask } from './checkThread.ts';

const { task, port } = workerData as { task: CheckTask; port: MessagePort };
const beats = new Int32Array(task.beats);
const beat = (): void => {
  Atomics.add(beats, 0, 1);
  Atomics.notify(beats, 0);
};
const say = (message: CheckMessage): void => {
  port.postMessage(message);
  beat();
};

/** The policy that the module exports. Throws ScenarioError. */
function policyOf(exported: Readonly<Record<string, unknown>>): SeatInput {
  const names = Object.keys(exported);
  const problem = (what: string, mend: string): ScenarioError => new ScenarioError([{ path: '', what, mend }]);
  if (task.name !== null && !Object.hasOwn(exported, task.name))
    throw problem(`it exports no "${task.name}"`, `it exports: ${names.join(', ') || 'nothing'}`);
  const name = task.name ?? (names.includes('default') ? 'default' : names.length === 1 ? names[0]! : null);
  if (name === null)
    throw problem(
      names.length === 0 ? 'it exports nothing' : `it exports ${names.length} things and none as default`,
      'export the policy as default, or name it with --policy',
    );
  const policy = exported[name] as SeatInput;
  if ((typeof policy !== 'object' || policy === null) && typeof policy !== 'function')
    throw problem(
      `its export "${name}" is no policy`,
      'export a function (view, memory, draws) => ({ action, memory }), or a policy from definePolicy',
    );
  subjectOf(policy);
  return policy;
}

async function work(): Promise<void> {
  const clock = performance.now.bind(performance);
  watchPermanently();
  let policy: SeatInput;
  try {
    policy = policyOf((await import(task.module)) as Readonly<Record<string, unknown>>);
  } catch (error) {
    const first = error instanceof ScenarioError ? error.problems[0] : undefined;
    return say({
      problem:
        first === undefined
          ? `it cannot be loaded: ${error instanceof Error ? error.message : String(error)}`
          : first.what,
      mend: first?.mend ?? 'let it run by itself first: node <module>',
    });
  }
  callListener.beforeCall = beat;
  const saved = task.saved.map(readCounterexample);
  const report = checkPolicy(policy, {
    seed: task.seed,
    runs: task.runs,
    directional: task.directional,
    saved,
    clock,
    onSituation: (situation) => say({ situation }),
  });
  const verdicts = report.verdicts.map((verdict) =>
    verdict.law === 'endsItsThoughts'
      ? { ...verdict, verdict: 'kept' as const, why: null, runs: report.runs }
      : verdict,
  );
  const whole = { ...report, verdicts };
  say({ report: whole, text: reportText(whole) });
}

work().catch((error: unknown) =>
  say(
    error instanceof ScenarioError
      ? { problem: error.message, mend: 'see the saved counterexamples' }
      : { failure: error instanceof Error ? error.message : String(error) },
  ),
);
