/** The words of the page in English. Another language is one file of the same shape. */
import type { Act, ActWords } from './actWords.ts';
import { tellInEnglish } from './tellInEnglish.ts';
import type { TellWords } from './tellWords.ts';

const quoted = (text: string): string => `“${text}”`;

const weighs = ({ about, importance, limit }: Omit<Act, 'by'>): string =>
  `${about} has a weight of ${importance}${limit === '' ? '' : `, and the limit is ${limit}`}`;

export const en = {
  code: 'en',
  name: 'English',
  number: (x: number, digits: number): string => x.toFixed(digits),
  percent: (share: number): string => `${(100 * share).toFixed(1)} %`,

  page: {
    skip: 'Skip to the lesson',
    steps: 'Steps of the lesson',
    language: 'Language',
    next: (title: string): string => `Next: ${title}`,
    luck: (seed: string, run: number): string => `seed ${seed}, run ${run}`,
    link: 'The address of this page holds all of it: copy it to share your hand and your levers.',
    badLink: 'This link cannot be opened. What is wrong with it:',
    startAnew: 'Start from the beginning',
    made: (version: string): string =>
      `Made by dealbreaker ${version}. Everything is worked out in this page, without a network.`,
    table: 'The same as a table',
    english: '',
    working: (done: number, total: number): string => `Working: ${done} of ${total}`,
    stop: 'Stop',
    stopped: 'Stopped. Move a lever, or start again.',
    failed: (message: string): string => `That did not work: ${message}`,
    again: 'Start again',
  },

  /** What a lever is; `english` is the library's own sentence. */
  lever: (path: string, english: string): string => `${path}: ${english}`,

  terms: {
    utility: 'Worths run from 0 (nothing) to 1 (all that one wishes for).',
    you: 'you',
    issue: 'Issue',
    weight: 'Weight',
    options: 'Options, with their worth from 0 to 1',
    round: (round: number, rounds: number): string => `Round ${round} of ${rounds}`,
    meeting: (meeting: number, meetings: number): string => `Meeting ${meeting} of ${meetings} before the table`,
    roundShort: (round: number): string => (round > 0 ? `Round ${round}` : `Meeting`),
    trust: (name: string, trust: string): string => `${name} trusts the other side ${trust}`,
  },

  tells: tellInEnglish,

  acts: {
    offer: ({ by, what }) => `${by} offers: ${what}.`,
    move: ({ by, what }) => `${by} moves: ${what}.`,
    repeat: ({ by }) => `${by} repeats the offer.`,
    press: ({ by, about, option }) => `${by} presses: ${quoted(`We want ${about}: ${option}.`)}`,
    ask: ({ by, about }) => `${by} asks: ${quoted(`How much does ${about} matter to you? Is there a limit?`)}`,
    disclose: ({ by, ...told }) => `${by} tells unasked: ${weighs(told)}.`,
    tell: ({ by, ...told }) => `${by} answers: ${weighs(told)}.`,
    decline: ({ by, about }) => `${by} would rather not say what ${about} means.`,
    grant: ({ by, about, option }) => `${by} makes an exception on ${about}: ${option}.`,
    explain: ({ by, about, limit, because }) =>
      `${by} explains: on ${about} the limit is ${limit}${because === '' ? '' : ` (${because})`}.`,
    refuse: ({ by, about }) => `${by} says a flat no on ${about}, without a reason.`,
    hear: ({ by, about }) => `${by} has heard the wish on ${about}.`,
    refer: ({ by, about }) => `${by} has to ask about ${about}.`,
    veto: ({ by }) => `${by} passes over an offer that is good enough, because it crosses a limit.`,
    caught: ({ by, about, option, limit }) =>
      `${by} goes to ${option} on ${about}, beyond the limit that was named: ${limit}.`,
    relay: ({ about }) => `The adviser passes on what ${about} means to the other side.`,
    accept: ({ by }) => `${by} accepts.`,
    leave: ({ by }) => `${by} leaves the table.`,
    call: ({ by }) => `${by} calls a meeting.`,
    pass: ({ by }) => `${by} says nothing.`,
    open: () => 'Both sit down at the table.',
    deadline: () => 'The time is over.',
  } satisfies ActWords,

  ended: {
    agreement: (round: number): string => `A deal in round ${round}.`,
    walkAway: (name: string, round: number, over: string, to: string): string =>
      `No deal: ${name} left in round ${round}${over === '' ? '' : `, over ${over}`}` +
      `${to === '' ? '.' : `, and went to ${to}.`}`,
    deadline: (round: number): string => `No deal: the time was over after round ${round}.`,
    have: (name: string, worth: string): string => `${name} ends with ${worth}.`,
    ghost: (you: string, them: string): string =>
      `The best balanced deal that was there would have been worth ${you} to you and ${them} to them.`,
    noGhost: 'No deal was better than none for both.',
  },

  one: {
    title: "Take the client's seat",
    unlocks: 'Unlocked: your turn',
    lead: (you: string, them: string, rounds: number): string =>
      `You sit in the seat of ${you}. Opposite you sits ${them}, played by the computer. There are ${rounds} rounds. ` +
      `In each ${them} speaks first, then you. Read your sheet. Then make an offer, press for a point, ask a ` +
      'question, take what is on the table, or leave.',
    point:
      'Play it once as you would at work. Mind what you believe when they say no: that they cannot, or that they do ' +
      'not care?',
    sheet: 'Your sheet',
    opposite: 'Opposite',
    confidential: 'Only you know',
    walkAway: (worth: string): string => `A deal worth less than ${worth} to you is worse than none.`,
    rival: (name: string, worth: string): string => `${name} would give you ${worth}.`,
    limit: (about: string, limit: string): string => `Your limit on ${about}: ${limit}.`,
    nothingYet: 'Nothing is on the table yet.',
    theirs: (name: string): string => `What ${name} offers is worth`,
    toYou: 'to you.',
    leaving: (worth: string): string => `Leaving is worth ${worth}.`,
    trust: (trust: string): string => `Your trust in them: ${trust}.`,
    beyond: (issues: string): string => `It lies beyond your own limit on ${issues}.`,
    answer: 'They wait for your answer',
    answers: {
      hear: 'I have heard it (promises nothing)',
      explain: 'Explain your limit',
      refuse: 'A flat no, without a reason (costs trust)',
      refer: 'I have to ask my manager (takes the turn)',
      grant: 'Make an exception for them (it is gone for good)',
      tell: 'Tell them what it is worth to you (earns trust)',
      decline: 'I would rather not say',
    },
    bluff: 'Name a limit that you do not have (a bluff; you may be caught)',
    bid: 'Your offer',
    bidWorth: 'Your offer is worth',
    trap: 'Careful: it is worth less to you than leaving, or lies beyond your own limit.',
    talk: 'What you say with it',
    say: {
      nothing: 'Nothing',
      press: (about: string): string => `Press for ${about}, as your offer has it`,
      ask: (about: string): string => `Ask what ${about} means to them`,
      disclose: (about: string): string => `Tell what ${about} means to you`,
    },
    play: 'Make this offer',
    speak: 'Say it',
    accept: 'Accept their offer',
    leave: 'Leave the table',
    undo: 'Take the last turn back',
    anew: 'Play again',
    hint: 'What would the computer do in your seat?',
    hinted: 'The computer has filled in its move. Change it, or play it.',
    hintEnds: { accept: 'The computer would accept.', leave: 'The computer would leave.' },
    log: 'What has happened',
    problem: 'That does not go:',
    misfit: (turn: number): string =>
      `Turn ${turn} of the hand in this link does not fit this table: it is left out, with those after it.`,
  },

  two: {
    title: 'The same luck, the vendor explains',
    unlocks: 'Unlocked: one lever, care',
    lead: (vendor: string): string =>
      `Now the same table again: the same luck, and every move of yours. One thing is different. When ${vendor} has ` +
      'to say no, it says why. That is the lever “care”: how likely a side is to explain itself and to ask.',
    lever: (vendor: string): string => `Care of ${vendor}: how likely it is to explain and to ask`,
    asItIs: 'As it was',
    moved: 'With the lever moved',
    unfinished: 'Your hand is not finished. From where you stopped, the computer plays your seat.',
    noHand: 'You have played no hand yet. The computer plays your seat.',
    parts: (round: number): string =>
      `From your turn ${round} on the table is another one, and your move no longer fits: from there the computer ` +
      'plays your seat.',
    same: 'It ends the same way: the reason alone was not enough this time.',
    unrefused: 'It ends the same way. You were never refused flatly, so there was nothing to explain.',
    saved: 'The same luck, the same you, and there is a deal.',
    lost: 'The deal is lost. Explaining is not always the better way.',
  },

  three: {
    title: 'Three accounts of your deal',
    unlocks: 'Unlocked: what the others saw',
    lead:
      'Ask both sides why it ended as it did, and you hear two stories. Neither side lies: each tells what it could ' +
      'see. The third account has the whole record. Read all three, then look where they part.',
    vendor: (name: string): string => `${name} says`,
    client: (name: string): string => `${name} says (your seat)`,
    truth: 'The truth',
    show: 'Whose hand',
    mine: 'My hand',
    computers: "The computer's, in my seat",
    ghost: 'The deal that was there',
  },

  four: {
    title: 'A thousand lucks',
    unlocks: 'Unlocked: the lever as a rate',
    lead:
      'One deal proves nothing: you may have had luck. So let both seats be played by the computer, a thousand ' +
      'times, each time with another luck. Move the lever and watch the bar. While it moves, 200 talks are played; ' +
      'when it rests, 1,000.',
    point:
      'The thin line on each bar is the 95 % interval: where two lines overlap, the difference may be luck. Which ' +
      'lever moves the bar most? Which one not at all?',
    lever: 'Lever',
    asItIs: 'as it is',
    result: (low: string, high: string, runs: number): string =>
      `of the talks end in a deal (95 % interval ${low} to ${high}, ${runs} talks).`,
    deals: 'Deals',
    has: (name: string): string => `${name} ends with, on the average`,
    over: 'Why the others fail',
    leftOver: (issue: string, count: number): string => `over ${issue}: ${count}`,
    leftOverNothing: (count: number): string => `over no single point: ${count}`,
    outOfTime: (count: number): string => `time ran out: ${count}`,
    announced: (rate: string): string => `${rate} of the talks end in a deal.`,
  },

  five: {
    title: 'The relationship',
    unlocks: 'Unlocked: the time before the table',
    lead:
      'Trust does not fall from the sky. Here both sides come as strangers. Let them meet before the table: in a ' +
      'meeting one asks and tells, and nobody bids. Then let the rival be better, or nobody work in the meetings.',
    point:
      'How many meetings does it take until half of the talks end well? And what if one side alone makes the effort?',
    meetings: 'Meetings before the table',
    effort: (name: string): string => `Effort of ${name} in the meetings`,
    rival: (name: string): string => `What ${name}, the rival, is worth to the client`,
    strangers: 'strangers',
    moved: (meetings: number): string => (meetings === 1 ? 'after 1 meeting' : `after ${meetings} meetings`),
    trust: 'One run of these, with its trust',
  },

  six: {
    title: 'Where the claim is false',
    unlocks: 'Unlocked: the map',
    lead:
      'The claim behind this lesson: we are unbending because we do not understand, and we do not understand because ' +
      'we have no relationship. That is not true everywhere. The map plays many talks at each point: to the right ' +
      'one lever, upward another. Look for the places where a lever changes nothing.',
    point:
      'Set the stake to 0: nothing depends on working together afterwards. How much does trust save now? And was it ' +
      'the lack of flexibility that killed the deals?',
    across: 'Across',
    upward: 'Upward',
    bothTrust: 'trust of both sides',
    stake: 'Stake of both sides: how much depends on working together afterwards',
    drawing: 'The map is being drawn',
    reading: (lever: string, from: string, to: string): string =>
      `From one end of ${lever} to the other, the share of deals goes from ${from} to ${to} on the average.`,
    little: (lever: string): string => `Here ${lever} changes next to nothing: the claim does not hold for it.`,
    much: (lever: string): string => `Here ${lever} decides.`,
    some: (lever: string): string => `Here ${lever} plays a part.`,
    harm: (lever: string): string => `Here more of ${lever} costs deals.`,
  },

  seven: {
    title: 'Everything unlocked',
    unlocks: 'Unlocked: all levers, any scenario',
    lead:
      'Now it is yours. Every lever, with its sentence; any scenario file; the whole record of a run; why it died, ' +
      'and what would have saved it. Point at a line of the log to see the table at that moment; click to keep it ' +
      'there; Escape lets it go.',
    scenario: 'Scenario',
    file: 'Open a scenario file',
    drop: 'or drop it here',
    problems: (count: number): string => (count === 1 ? 'The file has a problem:' : `The file has ${count} problems:`),
    seed: 'Seed',
    run: 'Run',
    other: 'Another luck',
    levers: 'Levers',
    find: 'Find a lever',
    changed: (count: number): string => `Changed: ${count}`,
    reset: 'Put all levers back',
    resetOne: (path: string): string => `Put ${path} back`,
    unset: 'not set',
    noLever: 'No lever has these words.',
    ofTalks: 'The talks',
    ofRivals: 'The rivals',
    others: 'Others',
    wrongLever: 'This lever cannot be set so:',
    happened: 'What happened',
    moment: 'The table at that moment',
    pinned: 'kept; Escape lets it go',
    noOffer: 'no offer yet',
    dance: 'The dance: every offer, by what it is worth to each side',
    trust: 'Trust through the rounds',
    why: 'Why it ended so',
    searching: 'Levers that have been tried',
    rescues: 'What would have saved it',
    apply: 'Apply',
    turned: 'Where it turned',
    asSet: 'with your levers',
    savesOthers: (share: string, count: number): string => `saves ${share} of ${count} other failed talks as well`,
    noRescue: 'No single lever that was tried saves it.',
    notNeeded: 'It ended in a deal: there is nothing to rescue.',
    rates: 'How often there is a deal',
  },
};

/** The words of the page. A language that lacks one does not compile. */
export type PageWords = Omit<typeof en, 'acts' | 'tells'> & { readonly acts: ActWords; readonly tells: TellWords };
