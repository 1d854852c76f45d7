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
import type { SeatInput } from '../../engine/preparation/seats.ts';
import type { Law } from '../../testing/law.ts';
import type { LawName } from '../../testing/laws/catalogue.ts';
import { subjectOf } from '../../testing/subject.ts';
import { watchPermanently } from '../../testing/watch/machine/forbiddenGlobals.ts';
import type { CheckMessage, CheckTask } from './checkThread.ts';

const { task, port } = workerData as { task: CheckTask; port: MessagePort };
const beats = new Int32Array(task.beats);
/** Counts a sign of life and says whether a call of the policy runs. */
const beat = (calling: boolean): void => {
  Atomics.store(beats, 1, calling ? 1 : 0);
  Atomics.add(beats, 0, 1);
  Atomics.notify(beats, 0);
};
const say = (message: CheckMessage): void => {
  port.postMessage(message);
  beat(false);
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
  const ownLaws = await ownLawsOf(task.lawModule);
  const report = checkPolicy(policy, {
    seed: task.seed,
    runs: task.runs,
    ...(task.laws.length > 0 && { laws: task.laws as LawName[] }),
    ownLaws,
    scenarios: task.scenarios,
    directional: task.directional,
    saved: task.saved.map((data) => readCounterexample(data, ownLaws)),
    clock,
    limit: task.limit,
    ...(task.budget !== null && { budget: task.budget }),
    command: task.command,
    onSituation: (situation) => say({ situation }),
    onCall: (phase) => beat(phase === 'begin'),
  });
  say({ report, text: reportText(report) });
}

/** The laws that a module exports, in the order of their names. Throws ScenarioError where it exports none. */
async function ownLawsOf(module: string | null): Promise<Law[]> {
  if (module === null) return [];
  let exported: Readonly<Record<string, Law>>;
  try {
    exported = (await import(module)) as typeof exported;
  } catch (error) {
    const what = `it cannot be loaded: ${error instanceof Error ? error.message : String(error)}`;
    throw new ScenarioError([{ path: '--laws', what, mend: 'let it run by itself first: node <module>' }]);
  }
  const laws = Object.keys(exported)
    .sort()
    .map((name) => exported[name]!);
  if (laws.length === 0)
    throw new ScenarioError([{ path: '--laws', what: 'the module exports nothing', mend: 'export laws' }]);
  return laws;
}

work().catch((error: unknown) =>
  say(
    error instanceof ScenarioError
      ? { problem: error.message, mend: 'see the saved counterexamples' }
      : { failure: error instanceof Error ? error.message : String(error) },
  ),
);
