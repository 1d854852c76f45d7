/** The words of the page in German. */
import type { Act, ActWords } from './actWords.ts';
import type { PageWords } from './en.ts';
import { comma } from './germanNumbers.ts';
import { leverInGerman } from './leversInGerman.ts';
import { tellInGerman } from './tellInGerman.ts';

const quoted = (text: string): string => `„${text}“`;

const weighs = ({ about, importance, limit }: Omit<Act, 'by'>): string =>
  `${about} hat das Gewicht ${importance}${limit === '' ? '' : `, und die Grenze ist ${limit}`}`;

const acts: ActWords = {
  offer: ({ by, what }) => `${by} bietet: ${what}.`,
  move: ({ by, what }) => `${by} bewegt sich: ${what}.`,
  repeat: ({ by }) => `${by} wiederholt das Angebot.`,
  press: ({ by, about, option }) => `${by} drängt: ${quoted(`Wir wollen ${about}: ${option}.`)}`,
  ask: ({ by, about }) => `${by} fragt: ${quoted(`Wie wichtig ist Ihnen ${about}? Gibt es eine Grenze?`)}`,
  disclose: ({ by, ...told }) => `${by} erzählt ungefragt: ${weighs(told)}.`,
  tell: ({ by, ...told }) => `${by} antwortet: ${weighs(told)}.`,
  decline: ({ by, about }) => `${by} möchte nicht sagen, was ${about} bedeutet.`,
  grant: ({ by, about, option }) => `${by} macht bei ${about} eine Ausnahme: ${option}.`,
  explain: ({ by, about, limit, because }) =>
    `${by} erklärt: Bei ${about} ist die Grenze ${limit}${because === '' ? '' : ` (${because})`}.`,
  refuse: ({ by, about }) => `${by} sagt zu ${about} einfach Nein, ohne Grund.`,
  hear: ({ by, about }) => `${by} hat den Wunsch zu ${about} gehört.`,
  refer: ({ by, about }) => `${by} muss wegen ${about} rückfragen.`,
  veto: ({ by }) => `${by} lässt ein Angebot liegen, das gut genug wäre, weil es eine Grenze überschreitet.`,
  caught: ({ by, about, option, limit }) =>
    `${by} geht bei ${about} bis ${option}, über die genannte Grenze hinaus: ${limit}.`,
  relay: ({ about }) => `Der Berater gibt weiter, was ${about} der anderen Seite bedeutet.`,
  accept: ({ by }) => `${by} nimmt an.`,
  leave: ({ by }) => `${by} verlässt den Tisch.`,
  call: ({ by }) => `${by} lädt zu einem Treffen ein.`,
  pass: ({ by }) => `${by} sagt nichts.`,
  open: () => 'Beide setzen sich an den Tisch.',
  deadline: () => 'Die Zeit ist um.',
};

export const de: PageWords = {
  code: 'de',
  name: 'Deutsch',
  number: (x, digits) => comma(x.toFixed(digits)),
  percent: (share) => `${comma((100 * share).toFixed(1))} %`,

  page: {
    skip: 'Zur Lektion springen',
    steps: 'Schritte der Lektion',
    language: 'Sprache',
    next: (title) => `Weiter: ${title}`,
    luck: (seed, run) => `Seed ${seed}, Lauf ${run}`,
    link: 'In der Adresse dieser Seite steht alles: Wer sie kopiert, teilt sein Spiel und seine Hebel.',
    badLink: 'Dieser Link lässt sich nicht öffnen. Was daran falsch ist (auf Englisch):',
    startAnew: 'Von vorn beginnen',
    made: (version) => `Gemacht mit dealbreaker ${version}. Alles wird in dieser Seite berechnet, ohne ein Netz.`,
    table: 'Dasselbe als Tabelle',
    english: 'Diagramme, ihre Tabellen und Fehlermeldungen sind auf Englisch.',
    working: (done, total) => `In Arbeit: ${done} von ${total}`,
    stop: 'Anhalten',
    stopped: 'Angehalten. Bewegen Sie einen Hebel, oder fangen Sie neu an.',
    failed: (message) => `Das ging nicht: ${message}`,
    again: 'Neu anfangen',
  },

  lever: (path, english) => leverInGerman(path) ?? `${path}: ${english}`,

  terms: {
    utility: 'Werte gehen von 0 (nichts) bis 1 (alles, was man sich wünscht).',
    you: 'Sie',
    issue: 'Punkt',
    weight: 'Gewicht',
    options: 'Möglichkeiten, mit ihrem Wert von 0 bis 1',
    round: (round, rounds) => `Runde ${round} von ${rounds}`,
    meeting: (meeting, meetings) => `Treffen ${meeting} von ${meetings} vor den Verhandlungen`,
    roundShort: (round) => (round > 0 ? `Runde ${round}` : 'Treffen'),
    trust: (name, trust) => `Vertrauen von ${name} in die andere Seite: ${trust}`,
  },

  acts,
  tells: tellInGerman,

  ended: {
    agreement: (round) => `Ein Abschluss in Runde ${round}.`,
    walkAway: (name, round, over, to) =>
      `Kein Abschluss: ${name} ging in Runde ${round}${over === '' ? '' : `, wegen ${over}`}` +
      `${to === '' ? '.' : `, zu ${to}.`}`,
    deadline: (round) => `Kein Abschluss: Nach Runde ${round} war die Zeit um.`,
    have: (name, worth) => `${name} hat am Ende ${worth}.`,
    ghost: (you, them) =>
      `Der beste ausgewogene Abschluss, der möglich war, wäre für Sie ${you} und für die andere Seite ${them} wert ` +
      'gewesen.',
    noGhost: 'Kein Abschluss war für beide besser als keiner.',
  },

  one: {
    title: 'Setzen Sie sich auf den Platz des Kunden',
    unlocks: 'Freigeschaltet: Ihr Zug',
    lead: (you, them, rounds) =>
      `Sie sitzen auf dem Platz von ${you}. Gegenüber sitzt ${them}, gespielt vom Computer. Es gibt ${rounds} ` +
      `Runden. In jeder spricht zuerst ${them}, dann Sie. Lesen Sie Ihr Blatt. Dann machen Sie ein Angebot, drängen ` +
      'auf einen Punkt, stellen eine Frage, nehmen an, was auf dem Tisch liegt, oder gehen.',
    point:
      'Spielen Sie einmal so, wie Sie es bei der Arbeit täten. Achten Sie darauf, was Sie glauben, wenn die anderen ' +
      'Nein sagen: dass sie nicht können, oder dass es ihnen gleich ist?',
    sheet: 'Ihr Blatt',
    opposite: 'Gegenüber',
    confidential: 'Nur Sie wissen',
    walkAway: (worth) => `Ein Abschluss, der Ihnen weniger als ${worth} wert ist, ist schlechter als keiner.`,
    rival: (name, worth) => `${name} gäbe Ihnen ${worth}.`,
    limit: (about, limit) => `Ihre Grenze bei ${about}: ${limit}.`,
    nothingYet: 'Noch liegt nichts auf dem Tisch.',
    theirs: (name) => `Was ${name} bietet, ist Ihnen`,
    toYou: 'wert.',
    leaving: (worth) => `Zu gehen ist ${worth} wert.`,
    trust: (trust) => `Ihr Vertrauen in die andere Seite: ${trust}.`,
    beyond: (issues) => `Es liegt jenseits Ihrer eigenen Grenze bei ${issues}.`,
    answer: 'Man wartet auf Ihre Antwort',
    answers: {
      hear: 'Ich habe es gehört (verspricht nichts)',
      explain: 'Ihre Grenze erklären',
      refuse: 'Einfach Nein, ohne Grund (kostet Vertrauen)',
      refer: 'Ich muss rückfragen (kostet den Zug)',
      grant: 'Eine Ausnahme machen (die Grenze ist dann weg)',
      tell: 'Sagen, was es Ihnen wert ist (schafft Vertrauen)',
      decline: 'Das möchte ich nicht sagen',
    },
    bluff: 'Eine Grenze nennen, die Sie nicht haben (ein Bluff; er kann auffliegen)',
    bid: 'Ihr Angebot',
    bidWorth: 'Ihr Angebot ist Ihnen',
    trap: 'Vorsicht: Es ist Ihnen weniger wert als zu gehen, oder es liegt jenseits Ihrer eigenen Grenze.',
    talk: 'Was Sie dazu sagen',
    say: {
      nothing: 'Nichts',
      press: (about) => `Auf ${about} drängen, wie Ihr Angebot es hat`,
      ask: (about) => `Fragen, was ${about} den anderen bedeutet`,
      disclose: (about) => `Erzählen, was ${about} Ihnen bedeutet`,
    },
    play: 'Dieses Angebot machen',
    speak: 'Sagen',
    accept: 'Das Angebot annehmen',
    leave: 'Den Tisch verlassen',
    undo: 'Den letzten Zug zurücknehmen',
    anew: 'Noch einmal spielen',
    hint: 'Was täte der Computer an Ihrer Stelle?',
    hinted: 'Der Computer hat seinen Zug eingetragen. Ändern Sie ihn, oder spielen Sie ihn.',
    hintEnds: { accept: 'Der Computer würde annehmen.', leave: 'Der Computer würde gehen.' },
    log: 'Was geschehen ist',
    problem: 'Das geht nicht (auf Englisch):',
    misfit: (turn) =>
      `Zug ${turn} des Spiels in diesem Link passt nicht zu diesem Tisch: Er und die Züge danach sind weggelassen.`,
  },

  two: {
    title: 'Dasselbe Glück, der Anbieter erklärt sich',
    unlocks: 'Freigeschaltet: ein Hebel, Sorgfalt',
    lead: (vendor) =>
      `Nun noch einmal derselbe Tisch: dasselbe Glück, und jeder Ihrer Züge. Eines ist anders. Wenn ${vendor} Nein ` +
      `sagen muss, sagt ${vendor} auch, warum. Das ist der Hebel „care“ (Sorgfalt): wie wahrscheinlich eine Seite ` +
      'sich erklärt und nachfragt.',
    lever: (vendor) => `Sorgfalt von ${vendor}: wie wahrscheinlich die Seite sich erklärt und nachfragt`,
    asItIs: 'Wie es war',
    moved: 'Mit bewegtem Hebel',
    unfinished: 'Ihr Spiel ist nicht zu Ende. Von dort an spielt der Computer für Sie.',
    noHand: 'Sie haben noch nicht gespielt. Der Computer spielt für Sie.',
    parts: (round) =>
      `Von Ihrem Zug ${round} an liegt etwas anderes auf dem Tisch, und Ihr Zug passt nicht mehr: Von dort an spielt ` +
      'der Computer für Sie.',
    same: 'Es endet genauso: Der Grund allein hat diesmal nicht genügt.',
    unrefused: 'Es endet genauso. Sie wurden nie einfach abgewiesen, also gab es nichts zu erklären.',
    saved: 'Dasselbe Glück, dieselben Züge von Ihnen, und es gibt einen Abschluss.',
    lost: 'Der Abschluss ist verloren. Sich zu erklären ist nicht immer der bessere Weg.',
  },

  three: {
    title: 'Drei Berichte über Ihr Geschäft',
    unlocks: 'Freigeschaltet: was die anderen gesehen haben',
    lead:
      'Fragt man beide Seiten, warum es so geendet hat, hört man zwei Geschichten. Keine lügt: Jede erzählt, was sie ' +
      'sehen konnte. Der dritte Bericht hat das ganze Protokoll. Lesen Sie alle drei, und suchen Sie die Stelle, an ' +
      'der sie auseinandergehen.',
    vendor: (name) => `${name} sagt`,
    client: (name) => `${name} sagt (Ihr Platz)`,
    truth: 'Die Wahrheit',
    show: 'Wessen Spiel',
    mine: 'Meines',
    computers: 'Das des Computers, auf meinem Platz',
    ghost: 'Der Abschluss, der möglich war',
  },

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
