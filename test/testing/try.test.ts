import { it } from 'vitest';
import { policies } from '../../src/policies/catalogue.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { counterexampleText } from '../../src/testing/runner/reportText.ts';
it('all', () => {
  for (const entry of Object.values(policies).flatMap((kind) => Object.values(kind))) {
    const r = checkPolicy(entry as any, { seed: process.env['S'] ?? 'one', clock: () => performance.now() });
    console.log(entry.kind, r.policy, Math.round(r.milliseconds!), r.broken.join(' '));
    if (process.env['V']) for (const v of r.verdicts) if (v.counterexample) console.log(counterexampleText(v.counterexample, v.says).filter((l) => !l.startsWith('    ')).join('\n'));
  }
});
