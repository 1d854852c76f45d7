/** The first three steps of the lesson, about one deal, in German. */
import type { PageWords } from '../pageWords.ts';

export const atTable: Pick<PageWords, 'one' | 'two' | 'three'> = {
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
    unrefused:
      'Es endet genauso. Niemand hat Sie einfach abgewiesen: Spielen Sie noch einmal, und drängen Sie auf einen Punkt.',
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
};
