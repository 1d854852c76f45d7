/** What a post-mortem says of an adviser, held against the scenario, the record and the formulas of leaving. */
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import type { Option } from '../../src/scenario/read/scenario.ts';
import { packageUtility } from './ghostKinds.ts';
import type { Context, Kind } from './sentenceKinds.ts';
import { is, isPercent, of } from './sentenceKinds.ts';

/** What a product is worth to the client: the vendor's in the ghost deal with all break points kept. */
function fitOf(c: Context, name: string, kept: Readonly<Record<string, Option>> | null): number | null {
  if (name === 'Ash') return kept === null ? null : packageUtility(c, 'client', kept);
  return c.talks.scenario.rivals.find((rival) => rival.name === name && rival.courts === 'client')?.fit ?? null;
}

const PRODUCT = '(?:Ash|Quay\\d+)';

export const adviserKinds = ({ adviser, ghostDeal }: PostMortem): readonly Kind[] => {
  const kept = ghostDeal.kept?.package ?? null;
  return [
    {
      pattern: 'Tern had nothing to recommend: no deal with Ash is better than none for both\\.',
      holds: () => kept === null,
    },
    {
      pattern: 'Tern had nothing to recommend\\.',
      holds: (_, c) => kept === null && c.talks.adviser === undefined,
    },
    {
      pattern: `Tern recommended (?<best>${PRODUCT})\\.`,
      holds: (m, c) => {
        const names = ['Ash', ...c.talks.scenario.rivals.map(({ name }) => name)];
        const fits = names.flatMap((name) => fitOf(c, name, kept) ?? []);
        return c.talks.adviser === undefined && fitOf(c, m['best']!, kept) === Math.max(...fits) && kept !== null;
      },
    },
    {
      pattern:
        `Tern recommended (?<best>${PRODUCT}), worth <x> to Elms, ` +
        `(?:with no rival beside it|beside (?<others>\\d\\.\\d\\d of ${PRODUCT}` +
        `(?:(?:, | and )\\d\\.\\d\\d of ${PRODUCT})*))\\.`,
      holds: (m, c) => {
        const told = [...(m['others'] ?? '').matchAll(/(\d\.\d\d) of (\w+)/g)].map(([, x, name]) => ({ x, name }));
        const fits = told.map(({ x, name }) => ({ x: x!, fit: fitOf(c, name!, kept)! }));
        const best = fitOf(c, m['best']!, kept)!;
        const rivals = c.talks.scenario.rivals.filter(({ courts }) => courts === 'client');
        return (
          is(m['x']!, best) && told.length === rivals.length && fits.every(({ x, fit }) => is(x, fit) && fit <= best)
        );
      },
    },
    { pattern: 'Elms followed the advice\\.', holds: (_, c) => signed(c) === adviser!.recommended },
    {
      pattern: 'Elms signed with Ash all the same\\.',
      holds: (_, c) => c.talks.ending.kind === 'agreement' && adviser!.recommended !== 'Ash',
    },
    {
      pattern: 'Elms could not follow: Ash left\\.',
      holds: (_, c) => c.talks.ending.by === 'vendor' && c.talks.ending.kind === 'walk-away',
    },
    {
      pattern: 'Elms did not follow: the time ran out\\.',
      holds: (_, c) => c.talks.ending.kind === 'deadline' && signed(c) !== adviser!.recommended,
    },
    { pattern: 'Elms did not follow\\.', holds: (_, c) => signed(c) !== adviser!.recommended },
    {
      pattern:
        'Why Elms did not follow: in round <round> it hoped for <hope:x> at best with Ash\\. Seen through its trust ' +
        'of <trust:x>, with a stake of <stake:x> in working together, that looked like <seen:x>; ' +
        '(?:no deal at all|<rival>), through a trust of <trusted:x>, like <outside:x>\\. ' +
        '(?:The chance that it left then was <percent>|It left by a decision of its own)\\.',
      holds: (m, c) => {
        const { scenario, ending, rounds } = c.talks;
        const { client } = scenario;
        const leave = c.talks.events.at(-1)!;
        const off = client.trustRule.name === 'off';
        // As it left: what leaving itself costs is no reason to leave.
        const trust = off ? 0.5 : leave.client.trust - leave.client.trustChange;
        const { hope } = adviser!.left!;
        const perceived = hope * (1 - client.stake * (1 - trust));
        const rival = scenario.rivals.find(({ name }) => name === m['rival']);
        const trusted = rival === undefined || off ? 0.5 : rival.trust;
        const outside = (rival?.fit ?? client.walkAway) * (1 - client.stake * (1 - trusted));
        const relayed = of(c, 'vendor', 'relay').length + of(c, 'client', 'relay').length;
        const spent = relayed * (scenario.adviser!.takes ?? 1);
        const open = (rounds + spent) / (scenario.rounds + 1) > 0.15;
        const chance =
          outside === 0 || !open
            ? 0
            : Math.min(1, 8 / scenario.rounds) /
              (1 + Math.exp(-Math.log(outside / Math.max(perceived, 1e-300)) / 0.03));
        return (
          ending.kind === 'walk-away' &&
          ending.by === 'client' &&
          ending.to === (m['rival'] ?? null) &&
          Number(m['round']) === ending.round + 1 &&
          is(m['hope']!, hope) &&
          is(m['trust']!, trust) &&
          is(m['stake']!, client.stake) &&
          is(m['seen']!, perceived) &&
          is(m['trusted']!, trusted) &&
          is(m['outside']!, outside) &&
          (m['percent'] === undefined ? c.hands.size > 0 : isPercent(m['percent'], chance))
        );
      },
    },
    {
      pattern:
        'Tern relayed (?:(?<limits>\\d+) limits?)?(?: and )?(?:(?<wishes>\\d+) wish(?:es)?)? between the two; ' +
        'that took (?<took>\\d+) rounds?\\.',
      holds: (m, c) => {
        const relays = [...of(c, 'vendor', 'relay'), ...of(c, 'client', 'relay')];
        const limits = relays.filter(({ limit }) => limit !== null).length;
        return (
          Number(m['limits'] ?? 0) === limits &&
          Number(m['wishes'] ?? 0) === relays.length - limits &&
          Number(m['took']) === relays.length * (c.talks.scenario.adviser!.takes ?? 1)
        );
      },
    },
    {
      pattern: 'The standing of Tern with Elms (?:stayed at <at:x>|(?<way>rose|fell): <from:x> → <to:x>)\\.',
      holds: (m, c) => {
        const { before, after } = c.talks.adviser!.standing!;
        const happy = c.talks.satisfaction.client.whole;
        if (m['at'] !== undefined) return is(m['at'], after) && is(m['at'], before);
        return is(m['from']!, before) && is(m['to']!, after) && (m['way'] === 'rose' ? happy > 3 : happy < 3);
      },
    },
  ];
};

/** With whom the client signs: the vendor, whom it left for, or the best rival that is worth more than no deal. */
function signed({ talks: { scenario, ending } }: Context): string | null {
  if (ending.kind === 'agreement') return scenario.vendor.name;
  if (ending.by === 'client') return ending.to;
  const rivals = scenario.rivals.filter(({ courts, fit }) => courts === 'client' && fit > scenario.client.walkAway);
  return rivals.reduce<string | null>(
    (best, { name, fit }) => (rivals.every((rival) => rival.fit <= fit) ? (best ?? name) : best),
    null,
  );
}
