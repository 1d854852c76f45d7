/** The steps of the lesson from the fourth on, about levers, in English. */

export const ofLevers = {
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
