/** A policy's laws in Node's own test runner, each law a test: `node --test firm.node-test.mjs`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPolicy } from 'dealbreaker/testing';
import firm from './firm.mjs';

describe('firm', () => {
  for (const { law, says, verdict, counterexample } of checkPolicy(firm, {
    seed: 'node',
    clock: () => performance.now(),
  }).verdicts) {
    it(`${law}: ${says}`, { skip: verdict === 'not applicable' }, () => assert.equal(counterexample, null));
  }
});
