// Three sides to every story: one deal that died, told by the vendor, by the client, and as it was; and each thing that
// would have saved it, played again.
// npm run example:three-sides
import { readFileSync } from 'node:fs';
import { negotiate, postMortem, readScenario, withLevers } from 'dealbreaker';
import { tellPostMortem } from 'dealbreaker/charts';

const scenario = readScenario(readFileSync(new URL('./scenarios/small-point.json', import.meta.url), 'utf8'));
const negotiation = negotiate(scenario);
const result = postMortem(negotiation);
console.log(tellPostMortem(result));

// Nothing is claimed that cannot be played again: the same seed, with the lever moved.
console.log('PLAYED AGAIN');
for (const rescue of result.rescues) {
  const changes = 'changes' in rescue ? rescue.changes : [rescue];
  const again = negotiate(withLevers(scenario, Object.fromEntries(changes.map(({ path, to }) => [path, to]))), {
    seed: result.seed,
    run: result.run,
  });
  const levers = changes.map(({ path, to }) => `--set ${path}=${to}`).join(' ');
  const found = again.ending.kind === 'agreement' ? `a deal in round ${again.ending.round + 1}` : 'NO DEAL';
  console.log(`  ${levers.padEnd(34)} ${found}`);
  if (again.ending.kind !== 'agreement') process.exitCode = 1;
}
