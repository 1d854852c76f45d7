/** The pages that are handed out: they stand alone, say everything, and let no scenario write HTML. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { sweep } from '../../../src/experiments/sweep.ts';
import { VERSION } from '../../../src/kernel/version.ts';
import { postMortemReport, runReport, sweepReport } from '../../../src/node/report/report.ts';
import { postMortem } from '../../../src/postmortem/postMortem.ts';
import { readScenarioFile } from '../../../src/node/files/readScenarioFile.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';

const scenario = readScenarioFile('examples/scenarios/small-point.json');
const failed = negotiate(scenario, { seed: 1, run: 1 });

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
  it('of a negotiation', async () => {
    const html = await runReport(failed);
    standsAlone(html);
    expect(html.match(/<svg /g)!.length).toBe(3);
    expect(html).toContain('seed 1, run 1');
    expect(await runReport(failed)).toBe(html);
  });

  it('of a post-mortem: the three accounts side by side', async () => {
    const result = postMortem(failed, { runs: 4, others: 4 });
    const html = await postMortemReport(result, failed);
    standsAlone(html);
    const three = html.slice(html.indexOf('<div class="three">'), html.indexOf('</section>'));
    for (const head of ['The vendor&#39;s story', 'The client', 'The truth'])
      expect(three.replaceAll("'", '&#39;')).toContain(head);
    expect(html).toContain('What would have saved it');
    expect(html).toContain('Who shares the death');
  });

  it('of a deal, and of a sweep', async () => {
    const deal = negotiate(readScenarioFile('examples/scenarios/true-relationship.json'), { seed: 1 });
    expect(deal.ending.kind).toBe('agreement');
    standsAlone(await postMortemReport(postMortem(deal, { runs: 0, others: 0 }), deal));
    const rows = sweep(scenario, { vary: { 'vendor.care': [0, 1], 'client.trust': [0.3, 0.7] }, runs: 5, seed: 1 });
    const html = await sweepReport(scenario, rows);
    standsAlone(html);
    expect(html).toContain('vendor.care');
  });

  it('lets no scenario write HTML', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
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
    standsAlone(await postMortemReport(postMortem(negotiation, { runs: 0, others: 2 }), negotiation));
    standsAlone(await runReport(negotiation));
  });
});
