/** What a learning management system is told of a hand: with `scorm-again`, which systems use, on the other side. */
import fc from 'fast-check';
import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { findLmsApi } from '../../src/page/lms/lmsApi.ts';
import type { LmsApi } from '../../src/page/lms/lmsApi.ts';
import { openLmsSession } from '../../src/page/lms/lmsSession.ts';
import { noticeText } from '../../src/page/lms/noticeText.ts';
import { readLink } from '../../src/page/link/readLink.ts';
import type { HandAct } from '../../src/page/link/pageState.ts';
import { writeLink } from '../../src/page/link/writeLink.ts';
import { PLAIN } from './plainState.ts';

/** The highest level: nothing is logged. */
const SILENT = 5;
const newSystem = (): Scorm12API => new Scorm12API({ autocommit: false, logLevel: SILENT });
const asLms = (api: Scorm12API): LmsApi => api as unknown as LmsApi;

/** A later visit: the system starts the page again with what it has kept. */
function laterVisit(api: Scorm12API): Scorm12API {
  const { cmi } = api.renderCMIToJSONObject() as { cmi: Record<string, unknown> };
  const next = newSystem();
  next.loadFromJSON(cmi as never, 'cmi');
  return next;
}

const fragments = fc.string({ unit: fc.constantFrom(...'0123456789abcdef-_.'), maxLength: 6000 });
const reports = fc.record({ fragment: fragments, worth: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) });

describe('a hand in a course', () => {
  it('is incomplete at first, and is there again on the next visit', () => {
    const api = newSystem();
    const first = openLmsSession(asLms(api));
    expect([first.restored, first.opening]).toEqual([null, { kind: 'nothing' }]);
    expect(api.lmsGetValue('cmi.core.lesson_status')).toBe('incomplete');
    expect(first.report({ fragment: '1.abc.0123', worth: null })).toEqual({ kind: 'kept', score: null });
    expect(api.lmsGetValue('cmi.core.score.raw')).toBe('');
    first.close();
    const second = openLmsSession(asLms(laterVisit(api)));
    expect(second.restored).toBe('1.abc.0123');
    expect(second.opening).toEqual({ kind: 'nothing' });
  });

  it('has a score from 0 to 100 at its end, which a hand begun anew does not take away', () => {
    const api = newSystem();
    const session = openLmsSession(asLms(api));
    expect(session.report({ fragment: '1.end.0123', worth: 0.61254 })).toEqual({ kind: 'kept', score: 61.25 });
    const held = (): unknown[] =>
      ['score.raw', 'score.min', 'score.max', 'lesson_status']
        .map((element) => api.lmsGetValue(`cmi.core.${element}`))
        .concat(api.lmsGetValue('cmi.suspend_data'))
        .map(String);
    expect(held()).toEqual(['61.25', '0', '100', 'completed', '#1.end.0123']);
    expect(session.report({ fragment: '1.anew.0123', worth: null })).toEqual({ kind: 'waits', score: '61.25' });
    expect(held()).toEqual(['61.25', '0', '100', 'completed', '#1.end.0123']);
    session.report({ fragment: '1.anew.4567', worth: 0.5 });
    expect(held()).toEqual(['50', '0', '100', 'completed', '#1.anew.4567']);
  });

  it('is never cut: what does not fit is told now, and on the next visit', () => {
    const api = newSystem();
    const fits = 'a'.repeat(4095);
    const session = openLmsSession(asLms(api));
    expect(session.report({ fragment: fits, worth: null })).toEqual({ kind: 'kept', score: null });
    expect(String(api.lmsGetValue('cmi.suspend_data'))).toHaveLength(4096);
    const long = session.report({ fragment: `${fits}b`, worth: 0.25 });
    expect(long).toEqual({ kind: 'long', length: 4097, score: 25 });
    expect(noticeText(long, 'en')).toMatch(/score of this hand, 25 out of 100\..*4097 characters.*room for 4096/);
    expect(noticeText(long, 'de')).toMatch(/25 von 100.*4097 Zeichen.*4096/);
    const next = openLmsSession(asLms(laterVisit(api)));
    expect(next.restored).toBeNull();
    expect(noticeText(next.opening, 'en')).toMatch(/too long/);
  });

  it('is always held as it was told: property over reports', () => {
    fc.assert(
      fc.property(fc.array(reports, { maxLength: 6 }), (told) => {
        const api = newSystem();
        const session = openLmsSession(asLms(api));
        const notices = told.map((one) => session.report(one));
        expect(notices.filter(({ kind }) => kind === 'refused')).toEqual([]);
        const ended = told.filter(({ worth }) => worth !== null);
        const counts = ended.at(-1) ?? told.at(-1);
        const data = String(api.lmsGetValue('cmi.suspend_data'));
        expect(data.length).toBeLessThanOrEqual(4096);
        if (counts !== undefined && counts.fragment.length < 4096) expect(data).toBe(`#${counts.fragment}`);
        else expect(data).not.toMatch(/^#/);
        const raw = String(api.lmsGetValue('cmi.core.score.raw'));
        if (ended.length === 0) expect(raw).toBe('');
        else expect(Math.abs(Number(raw) - 100 * ended.at(-1)!.worth!)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('has room for hundreds of turns', async () => {
    // No two bids alike, five issues of five options, a question each turn.
    const acts = Array.from({ length: 400 }, (_, n): HandAct => {
      return {
        answer: 'decline',
        bid: [n, n + 1, 2 * n, 3 * n, n * n].map((x) => x % 5),
        talk: { kind: 'ask', issue: n % 2 === 0 ? 'price' : 'training' },
      };
    });
    const fragment = await writeLink({ ...PLAIN, acts });
    const api = newSystem();
    expect(openLmsSession(asLms(api)).report({ fragment, worth: null })).toEqual({ kind: 'kept', score: null });
    const { restored } = openLmsSession(asLms(laterVisit(api)));
    expect(await readLink(restored!)).toEqual({ state: { ...PLAIN, acts } });
  });

  it('says which call the system refused, and why', () => {
    const api = newSystem();
    const session = openLmsSession(asLms(api));
    // No utility is above 1; the standard allows no score above 100 (error 405: incorrect data type).
    const refused = session.report({ fragment: '1.abc.0123', worth: 1.2 });
    expect(refused).toMatchObject({ kind: 'refused', what: 'cmi.core.score.raw' });
    expect(noticeText(refused, 'en')).toMatch(/refused cmi\.core\.score\.raw: 405 Incorrect Data Type/);
    const again = openLmsSession(asLms(api));
    expect(again.opening).toMatchObject({ kind: 'refused', what: 'LMSInitialize' });
    expect(again.report({ fragment: '1.abc.0123', worth: null })).toEqual(again.opening);
  });

  it('is played without a system, too, and says so', () => {
    const session = openLmsSession(null);
    expect(session.report({ fragment: 'x', worth: 1 })).toEqual({ kind: 'none' });
    expect(noticeText(session.opening, 'en')).toMatch(/nothing is reported/);
    session.close();
  });
});

describe('the interface of the system', () => {
  const api = asLms(newSystem());
  const foreign = new Proxy(
    {},
    {
      get: () => {
        throw new Error('another origin');
      },
    },
  );

  it('is found in windows above, and above the window that opened them', () => {
    const top: Record<string, unknown> = { API: api };
    top['parent'] = top;
    const frame = { parent: top };
    expect(findLmsApi({ parent: frame })).toBe(api);
    const popup: Record<string, unknown> = { opener: frame };
    popup['parent'] = popup;
    expect(findLmsApi({ parent: popup })).toBe(api);
  });

  it('is not found in a window of another origin or in none, without an error', () => {
    const alone: Record<string, unknown> = { opener: null };
    alone['parent'] = alone;
    expect(findLmsApi(alone)).toBeNull();
    expect(findLmsApi({ parent: foreign, opener: foreign })).toBeNull();
    const endless: { parent: object } = { parent: {} };
    endless.parent = { parent: endless };
    expect(findLmsApi(endless)).toBeNull();
  });
});
