/** The steps of the lesson from the fourth on, about levers, in German. */
import type { PageWords } from '../pageWords.ts';

export const ofLevers: Pick<PageWords, 'four' | 'five' | 'six' | 'seven'> = {
  four: {
    title: 'Tausendmal Glück und Pech',
    unlocks: 'Freigeschaltet: der Hebel als Quote',
    lead:
      'Ein Geschäft beweist nichts: Sie können Glück gehabt haben. Lassen wir also den Computer beide Plätze ' +
      'spielen, tausendmal, jedes Mal mit anderem Glück. Bewegen Sie den Hebel, und sehen Sie auf den Balken. ' +
      'Solange der Hebel sich bewegt, werden 200 Verhandlungen gespielt; wenn er ruht, 1000.',
    point:
      'Die dünne Linie auf jedem Balken ist das 95-%-Intervall: Wo zwei Linien sich überlappen, kann der Unterschied ' +
      'Zufall sein. Welcher Hebel bewegt den Balken am meisten? Welcher gar nicht?',
    lever: 'Hebel',
    asItIs: 'wie es ist',
    result: (low, high, runs) =>
      `der Verhandlungen enden mit einem Abschluss (95-%-Intervall ${low} bis ${high}, ${runs} Verhandlungen).`,
    deals: 'Abschlüsse',
    has: (name) => `${name} hat am Ende im Mittel`,
    over: 'Woran die anderen scheitern',
    leftOver: (issue, count) => `an ${issue}: ${count}`,
    leftOverNothing: (count) => `an keinem einzelnen Punkt: ${count}`,
    outOfTime: (count) => `die Zeit war um: ${count}`,
    announced: (rate) => `${rate} der Verhandlungen enden mit einem Abschluss.`,
  },

  five: {
    title: 'Die Beziehung',
    unlocks: 'Freigeschaltet: die Zeit vor den Verhandlungen',
    lead:
      'Vertrauen fällt nicht vom Himmel. Hier kommen beide Seiten als Fremde. Lassen Sie sie einander vorher ' +
      'treffen: Bei einem Treffen fragt und erzählt man, und niemand bietet. Dann machen Sie den Konkurrenten ' +
      'besser, oder lassen Sie niemanden sich bei den Treffen Mühe geben.',
    point:
      'Wie viele Treffen braucht es, bis die Hälfte der Verhandlungen gut ausgeht? Und was, wenn nur eine Seite sich ' +
      'Mühe gibt?',
    meetings: 'Treffen vor den Verhandlungen',
    effort: (name) => `Mühe von ${name} bei den Treffen`,
    rival: (name) => `Was ${name}, der Konkurrent, dem Kunden wert ist`,
    strangers: 'Fremde',
    moved: (meetings) => (meetings === 1 ? 'nach 1 Treffen' : `nach ${meetings} Treffen`),
    trust: 'Eine dieser Verhandlungen, mit ihrem Vertrauen',
  },

  six: {
    title: 'Wo die Behauptung falsch ist',
    unlocks: 'Freigeschaltet: die Karte',
    lead:
      'Die Behauptung hinter dieser Lektion: Wir sind unnachgiebig, weil wir nicht verstehen, und wir verstehen ' +
      'nicht, weil wir keine Beziehung haben. Das stimmt nicht überall. Die Karte spielt an jeder Stelle viele ' +
      'Verhandlungen: nach rechts ein Hebel, nach oben ein anderer. Suchen Sie die Stellen, an denen ein Hebel ' +
      'nichts ändert.',
    point:
      'Stellen Sie den Einsatz auf 0: Nichts hängt davon ab, dass man danach zusammenarbeitet. Wie viel rettet ' +
      'Vertrauen jetzt noch? Und war die Unnachgiebigkeit die Ursache?',
    across: 'Nach rechts',
    upward: 'Nach oben',
    bothTrust: 'Vertrauen beider Seiten',
    stake: 'Einsatz beider Seiten: wie viel davon abhängt, dass man danach zusammenarbeitet',
    drawing: 'Die Karte wird gezeichnet',
    reading: (lever, from, to) =>
      `Von einem Ende von ${lever} zum anderen geht der Anteil der Abschlüsse im Mittel von ${from} auf ${to}.`,
    little: (lever) => `Hier ändert ${lever} so gut wie nichts: Dafür gilt die Behauptung nicht.`,
    much: (lever) => `Hier entscheidet ${lever}.`,
    some: (lever) => `Hier spielt ${lever} eine Rolle.`,
    harm: (lever) => `Hier kostet mehr ${lever} Abschlüsse.`,
  },

  seven: {
    title: 'Alles freigeschaltet',
    unlocks: 'Freigeschaltet: alle Hebel, jedes Szenario',
    lead:
      'Nun gehört es Ihnen. Jeder Hebel mit seinem Satz; jede Szenario-Datei; das ganze Protokoll eines Laufs; warum ' +
      'es gescheitert ist, und was es gerettet hätte. Zeigen Sie auf eine Zeile des Protokolls, um den Tisch in ' +
      'diesem Augenblick zu sehen; ein Klick hält ihn fest; Escape lässt ihn los.',
    scenario: 'Szenario',
    file: 'Eine Szenario-Datei öffnen',
    drop: 'oder hier fallen lassen',
    problems: (count) =>
      count === 1 ? 'Die Datei hat einen Fehler (auf Englisch):' : `Die Datei hat ${count} Fehler (auf Englisch):`,
    seed: 'Seed',
    run: 'Lauf',
    other: 'Anderes Glück',
    levers: 'Hebel',
    find: 'Hebel suchen',
    changed: (count) => `Bewegt: ${count}`,
    reset: 'Alle Hebel zurückstellen',
    resetOne: (path) => `${path} zurückstellen`,
    unset: 'nicht gesetzt',
    noLever: 'Kein Hebel hat diese Wörter.',
    ofTalks: 'Die Verhandlungen',
    ofRivals: 'Die Konkurrenten',
    others: 'Andere',
    wrongLever: 'Dieser Hebel lässt sich so nicht stellen (auf Englisch):',
    happened: 'Was geschah',
    moment: 'Der Tisch in diesem Augenblick',
    pinned: 'festgehalten; Escape lässt los',
    noOffer: 'noch kein Angebot',
    dance: 'Der Tanz: jedes Angebot nach dem, was es jeder Seite wert ist',
    trust: 'Vertrauen durch die Runden',
    why: 'Warum es so endete',
    searching: 'Versuchte Hebel',
    rescues: 'Was es gerettet hätte',
    apply: 'Anwenden',
    turned: 'Wo es kippte',
    asSet: 'mit Ihren Hebeln',
    savesOthers: (share, count) => `rettet auch ${share} von ${count} anderen gescheiterten Verhandlungen`,
    noRescue: 'Kein einzelner Hebel, der versucht wurde, rettet es.',
    notNeeded: 'Es gab einen Abschluss: Es ist nichts zu retten.',
    rates: 'Wie oft es einen Abschluss gibt',
  },
};
