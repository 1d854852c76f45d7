/** The rep could not, the manager would have; and the manager's levers among what saves a run. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { tellPostMortem } from '../../src/visual/postmortem/postMortemPage.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

/** The essay's table, where Acme's rep may go to 12 months alone. */
const scenario = readScenario({
  ...scenarioFile('small-point'),
  vendor: {
    ...(scenarioFile('small-point') as unknown as { vendor: object }).vendor,
    mandate: { exit: '12 months' },
    manager: { flexibility: 1, care: 0.5, understanding: 1, answersIn: 1 },
  },
});
const CHEAP = { runs: 0, others: 0 };

/** The post-mortems of the first failures over the exit clause with these levers. */
function failures(levers: LeverSettings, count: number): ReturnType<typeof postMortem>[] {
  const found = [];
  for (let run = 0; run < 200 && found.length < count; run++) {
    const negotiation = negotiate(withLevers(scenario, levers), { run });
    if (negotiation.ending.over === 'exit') found.push(postMortem(negotiation, CHEAP));
  }
  return found;
}

describe('what the manager would have said', () => {
  const unasked = failures({ 'vendor.care': 0 }, FULL ? 6 : 3);
  const asked = failures({ 'vendor.care': 1, 'vendor.manager.flexibility': 0, 'vendor.manager.care': 0 }, FULL ? 3 : 2);

  it('is told where a rep without care did not ask', () => {
    expect(unasked.every(({ manager }) => manager?.side === 'vendor' && manager.issue === 'exit')).toBe(true);
    const saved = unasked.find(({ manager }) => manager!.answer === 'grant' && manager!.ending.kind === 'agreement')!;
    const { asked, answered, ending } = saved.manager!;
    expect(answered).toBe(asked + 1);
    expect(tellPostMortem(saved).replace(/\s+/g, ' ')).toContain(
      'Acme could not make an exception on the exit clause alone, and did not ask. Had it asked in round ' +
        `${asked + 1}, its manager would have allowed it in round ${answered! + 1}. With that the talks would ` +
        `have ended with a deal in round ${ending.round + 1}, on the same luck, where both policies play on.`,
    );
  });

  it('is a manager that never allows it where its flexibility is 0, and silent where its care is 0', () => {
    const stiff = failures(
      { 'vendor.care': 0, 'vendor.manager.flexibility': 0, 'vendor.manager.care': 0 },
      FULL ? 3 : 2,
    );
    expect(stiff.every(({ manager }) => manager!.answer === 'refuse' || manager!.answer === null)).toBe(true);
    expect(stiff.some(({ manager }) => manager!.answer === 'refuse')).toBe(true);
  });

  it('is left out where the rep asked, and where there is no manager', () => {
    for (const { manager, accounts } of asked) {
      expect(accounts).toBeDefined();
      expect(manager).toBeUndefined();
    }
    expect(failures({ 'vendor.care': 0, 'vendor.manager': 'none' }, 1)[0]).not.toHaveProperty('manager');
  });

  it('has its levers among the rescues', () => {
    const paths = JSON.stringify(asked.map(({ rescues }) => rescues));
    expect(paths).toContain('"path":"vendor.manager.flexibility"');
    // Only the manager may grant, so that the rep's own flexibility saves nothing.
    expect(paths).not.toContain('"path":"vendor.flexibility"');
  });
});
