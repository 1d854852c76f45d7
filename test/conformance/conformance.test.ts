/**
 * Traces that another program made, played on this engine; and traces that were tampered with, which must be answered
 * with the place where they part.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const here = existsSync(join(data, 'traces'));

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await dispatch(['conformance', ...words], {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: false,
  } as never);
  return { code, out, err };
}

/** One trace, changed and written under another name; the command's answer to it alone. */
async function tampered(
  change: (trace: any) => unknown,
  name = 'laptop__linear_vs_boulware',
): Promise<{ code: number; out: string; err: string; first: any }> {
  const trace = JSON.parse(readFileSync(join(data, 'traces', `${name}.json`), 'utf8'));
  const changed = change(trace) ?? trace;
  const own = mkdtempSync(join(tmpdir(), 'traces-'));
  writeFileSync(join(own, 'renamed.json'), typeof changed === 'string' ? changed : JSON.stringify(changed));
  const answer = await command('--domains', join(data, 'genius'), '--traces', own, '--json');
  rmSync(own, { recursive: true, force: true });
  return { ...answer, first: answer.out === '' ? null : JSON.parse(answer.out).traces[0].divergence };
}

describe.skipIf(!here)('conformance (needs ../shared/data)', () => {
  it('every offer, every decision and the ending of every trace are the same', async () => {
    const { code, out } = await command('--domains', join(data, 'genius'), '--traces', join(data, 'traces'), '--json');
    const { total, same, traces } = JSON.parse(out);
    expect(traces.filter((row: any) => !row.same)).toEqual([]);
    expect([code, total, same]).toEqual([0, readdirSync(join(data, 'traces')).length, total]);
  });

  it('goes by what is in a trace, not by the name of its file', async () => {
    expect((await tampered(() => undefined)).code).toBe(0);
  });

  it.each([0, 1, 17, 41])('names an offer that was changed: number %i', async (n) => {
    const { code, first } = await tampered(
      (trace) => void (trace.offers[n].outcome_index = (trace.offers[n].outcome_index + 1) % 27),
    );
    expect(code).toBe(1);
    expect([first.what, first.offers]).toEqual(['offer', n]);
  });

  it('names what was cut off, added, or said of another policy', async () => {
    const cut = await tampered((trace) => void trace.offers.splice(20));
    expect([cut.code, cut.first.what, cut.first.offers]).toEqual([1, 'decision', 20]);
    const long = await tampered((trace) => void trace.offers.push({ ...trace.offers.at(-1), proposer: 1 }));
    expect([long.code, long.first.what, long.first.offers]).toEqual([1, 'decision', 42]);
    const other = await tampered((trace) => void (trace.case = 'conceder_vs_boulware'));
    expect([other.code, other.first.what]).toEqual([1, 'offer']);
    const shorter = await tampered((trace) => void (trace.n_steps = 40));
    expect(shorter.code).toBe(1);
  });

  it('names an ending or a utility that was changed', async () => {
    const later = await tampered((trace) => void (trace.result.accepted_at_step += 1));
    expect([later.code, later.first.what]).toEqual([1, 'ending']);
    const by = await tampered((trace) => void (trace.result.accepted_by = 1));
    expect([by.code, by.first.what]).toEqual([1, 'ending']);
    const words = await tampered((trace) => void (trace.result.agreement[0] = 'Dell'));
    expect([words.code, words.first.what]).toEqual([1, 'ending']);
    const worth = await tampered((trace) => void (trace.offers[5].utils[1] += 1e-6));
    expect([worth.code, worth.first.what, worth.first.offers]).toEqual([1, 'utilities', 5]);
  });

  it.each<[string, (trace: any) => unknown, string]>([
    ['text that breaks off', (trace) => JSON.stringify(trace).slice(0, 900), 'it is not JSON'],
    ['no offers', (trace) => void delete trace.offers, 'offers: it is not a list'],
    ['an offer without a package', (trace) => void delete trace.offers[3].outcome_index, 'offers.3: it is no offer'],
    ['no result', (trace) => void delete trace.result, 'result: it is missing'],
    ['a domain that is not there', (trace) => void (trace.domain = 'laptops'), 'did you mean "laptop"?'],
    ['a policy that is not there', (trace) => void (trace.case = 'linear_vs_boulwar'), 'did you mean "boulware"?'],
    ['an order that is none', (trace) => void trace.orders_ascending[0].reverse(), 'orders_ascending.0'],
    [
      'an order that was cut short',
      (trace) => void trace.orders_ascending[1].splice(9),
      'orders_ascending.1: packages that are worth the reservation are missing',
    ],
    ['a list', () => '[]', 'it is not an object'],
  ])('answers %s with its problems, and nothing else', async (_, change, problem) => {
    const { code, out, err } = await tampered(change);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(problem);
  });

  it('names folders that are missing', async () => {
    expect((await command()).err).toContain('--domains: it is missing');
    expect((await command('--domains', join(data, 'genius'), '--traces', join(data, 'nowhere'))).code).toBe(2);
  });
});
