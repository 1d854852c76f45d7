/** The first three steps of the lesson, about one deal, in English. */

export const atTable = {
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
    unrefused: 'It ends the same way. You were never refused flatly: play again, and press for a point.',
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
};
