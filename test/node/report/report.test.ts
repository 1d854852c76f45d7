/** The pages that are handed out: they stand alone, say everything, and let no scenario write HTML. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { tournament } from '../../../src/experiments/tournament/tournament.ts';
import { sweep } from '../../../src/experiments/sweep.ts';
import { VERSION } from '../../../src/kernel/version.ts';
import { postMortemReport, runReport } from '../../../src/node/report/report.ts';
import { sweepReport } from '../../../src/node/report/sweepReport.ts';
import { tournamentReport } from '../../../src/node/report/tournamentReport.ts';
import { postMortem } from '../../../src/postmortem/postMortem.ts';
import { readScenarioFile } from '../../../src/node/files/readScenarioFile.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { FULL } from '../../profile.ts';

const scenario = readScenarioFile('examples/scenarios/small-point.json');
const failed = negotiate(scenario, { seed: 1, run: 5 });

/** Nothing in the page may be fetched or run. */
function standsAlone(html: string): void {
  expect(html.startsWith('<!doctype html>')).toBe(true);
  expect(
    /<(script|iframe|img|object|embed|form|base)\b|<link rel="stylesheet"|@import/i.exec(html)?.[0],
  ).toBeUndefined();
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^(data:|#)/);
  for (const [address] of html.matchAll(/https?:\/\/[^"'\s<)]+/g)) expect(address).toMatch(/^http:\/\/www\.w3\.org\//);
  expect(html.includes(VERSION)).toBe(true);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain('@page { size: A4');
  expect(html).toContain('name="viewport"');
}

describe('a report', () => {
  it('of a negotiation', () => {
    const html = runReport(failed);
    standsAlone(html);
    expect(html.match(/ role="img"/g)!.length).toBe(3);
    // Each has its numbers, for those who do not see it.
    expect(html.match(/<summary>/g)!.length).toBe(3);
    expect(html).toContain('seed 1, run 5');
    expect(runReport(failed)).toBe(html);
  });

  it.runIf(FULL)('of a post-mortem: the three accounts side by side', () => {
    const result = postMortem(failed, { runs: 4, others: 4 });
    const html = postMortemReport(result, failed);
    standsAlone(html);
    const three = html.slice(html.indexOf('<div class="three">'), html.indexOf('</section>'));
    for (const head of ['The vendor&#39;s story', 'The client', 'The truth'])
      expect(three.replaceAll("'", '&#39;')).toContain(head);
    expect(html).toContain('What would have saved it');
    expect(html).toContain('Who shares the death');
    const rescues = html.slice(html.indexOf('saves of other failures'));
    expect(rescues).toMatch(/<td>Birch Logistics [a-z ]+: client\.talk candid → \w+<\/td>/);
    expect(rescues).not.toMatch(/<td>(vendor|client)\.\w+<\/td>/);
    // A page of A4 has 178 mm by 265 mm between its margins, at 96 pixels an inch; a title stands above a picture.
    for (const [, height] of html.matchAll(/<svg [^>]*?height="(\d+)"/g)) expect(Number(height)).toBeLessThan(800);
  });

  it('of a deal, and of a sweep', () => {
    const deal = negotiate(readScenarioFile('examples/scenarios/true-relationship.json'), { seed: 1 });
    expect(deal.ending.kind).toBe('agreement');
    standsAlone(postMortemReport(postMortem(deal, { runs: 0, others: 0 }), deal));
    const rows = sweep(scenario, { vary: { 'vendor.care': [0, 1], 'client.trust': [0.3, 0.7] }, runs: 5, seed: 1 });
    const html = sweepReport(scenario, rows);
    standsAlone(html);
    expect(html).toContain('vendor.care');
    // Words and a table for each lever first, every point at the end.
    const [before, appendix] = html.split('Appendix: every point');
    expect(before).toMatch(/<p>The share of talks that end in a deal goes from \d+ % .* to \d+ % /);
    expect(before).toContain('<h3>vendor.care: How likely it is to explain and to ask</h3>');
    expect(before).not.toMatch(/dealRate|payoff\./);
    expect(appendix!.match(/<tr>/g)).toHaveLength(5);
  });

  it('of a sweep without a lever, and of one over many numbers', () => {
    const one = sweep(scenario, { vary: { 'vendor.care': [1] }, runs: 2, seed: 1 });
    expect(sweepReport(scenario, one)).toContain('is the same at every point');
    const many = sweep(scenario, { vary: { points: 30, latinHypercube: { 'vendor.care': '0:1' } }, runs: 2, seed: 1 });
    expect(sweepReport(scenario, many).match(/<td>0\.\d+ to \d\.?\d*<\/td>/g)!.length).toBeGreaterThan(3);
  });

  it('of a tournament: who is first, and every pair at the end', () => {
    const result = tournament(['micro', 'hardliner'], [scenario], { runs: 3, seed: 1, baselines: ['hardliner'] });
    const html = tournamentReport(result, [scenario]);
    standsAlone(html);
    expect(html).toMatch(/is first, (really better than|and not told apart from)/);
    expect(html.indexOf('What each policy adds')).toBeLessThan(html.indexOf('Appendix: every pair'));
    expect(html.slice(html.indexOf('Appendix: every pair')).match(/<tr>/g)).toHaveLength(5);
  });

  it('keeps paragraphs, lists and tables as such: no sentence is broken by the lines of a terminal', () => {
    const html = runReport(failed);
    expect(html).not.toContain('<pre>');
    expect(html).toMatch(/<ul>\n<li>.*?Acme/);
    expect(html).toContain('<thead><tr><th');
    for (const [, text] of html.matchAll(/<(?:p|li)(?: [^>]*)?>(.*?)<\/(?:p|li)>/gs))
      expect(text).not.toMatch(/\n| {2}/);
  });

  it('lets no scenario write HTML', () => {
    // Also what String.replace would obey, and what a terminal would.
    const evil = '<img src=x onerror=alert(1)>"\'&$&$`\u001b[2J\u0007\u009b1m';
    const raw = JSON.parse(JSON.stringify(scenario)) as {
      title: string;
      story: string;
      vendor: { name: string; breakPoints: Record<string, { because: string }> };
      client: { name: string };
      issues: Record<string, { label: string; unit: string }>;
    };
    raw.title =
      raw.story =
      raw.vendor.name =
      raw.vendor.breakPoints['exit']!.because =
      raw.issues['exit']!.label =
      raw.issues['price']!.unit =
        evil;
    raw.client.name = `${evil}2`;
    const negotiation = negotiate(readScenario(raw), { seed: 1, run: 1 });
    const pages = [
      postMortemReport(postMortem(negotiation, { runs: 0, others: 2 }), negotiation),
      runReport(negotiation),
    ];
    for (const html of pages) {
      standsAlone(html);
      expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(html)).toBeNull();
      expect(html).toContain('$&amp;$`\u241b[2J\u2407\ufffd1m (vendor) made');
    }
  });
});
