/**
 * The commands as the general help lists them, in its order. What they do stands in `commands.ts`: to list them loads
 * none of it.
 */
import type { Listing } from './options/command.ts';

export const LISTING = {
  tell: {
    takes: ['scenario'],
    what: 'Tells a scenario: one negotiation, the same with one lever moved, and the rates.',
  },
  run: {
    takes: ['scenario'],
    what: 'Plays one negotiation and tells it round by round.',
  },
  postmortem: {
    takes: ['scenario'],
    what: 'Says why a deal died, from three sides, and what would have saved it.',
  },
  play: {
    takes: ['scenario'],
    what: 'Takes a seat at the table: you bid, press, ask, explain. Give a saved game instead of a scenario to go on.',
  },
  page: {
    takes: ['scenario'],
    what: 'Writes a page for a browser in which anybody takes a seat, moves levers and sees why: one file, no network.',
  },
  dealings: {
    takes: ['scenario'],
    what: 'Plays a vendor and its client over several deals and tells how it goes on.',
  },
  simulate: {
    takes: ['scenario'],
    what: 'Plays many negotiations and counts the deals.',
  },
  sweep: {
    takes: ['scenario'],
    what: 'Plays a scenario at many points and gives one row for each.',
  },
  sensitivity: {
    takes: ['scenario'],
    what: "Says how much of the result hangs on each lever (Sobol' indices).",
  },
  chain: {
    takes: ['scenario'],
    what: 'Says what meetings before the table save, and whether through understanding or through trust.',
  },
  merge: {
    takes: ['dir'],
    what: 'Puts the shards of a sweep, or of many relationships, together.',
  },
  tournament: {
    takes: ['scenario…'],
    what: 'Plays every policy against every policy on some scenarios, in both seats.',
  },
  analyse: {
    takes: ['scenario'],
    what: 'Says how good the deal could have been: frontier, solutions, zone, break points.',
  },
  new: {
    takes: ['file'],
    what:
      'Writes a new scenario file from a blueprint; asks on a terminal for what no option says. ' +
      'It replaces no file.',
  },
  inspect: {
    takes: ['scenario'],
    what: 'Says whether a case teaches: the zone, what playing well is worth, what it hangs on, and what to change.',
  },
  sheets: {
    takes: ['scenario'],
    what: 'Prints the role sheet of each side in points; with --html it writes one page a side, with a score sheet.',
  },
  debrief: {
    takes: ['scenario file', 'hands…'],
    what:
      'Debriefs a class from tables (CSV, tabs, or XLSX with read-excel-file): a line for each hand, and a column ' +
      'for each issue, empty where there was no deal; and from the lines that play prints at its end, or links of ' +
      'the page.',
  },
  levers: {
    takes: ['scenario'],
    what: 'Lists every lever of a scenario, for --set and --vary: its value, its range, its default, and what it is.',
  },
  policies: {
    takes: ['name?'],
    what: 'Lists the policies by kind; with a name it prints the card: source, what it reads, parameters.',
  },
  import: {
    takes: ['sheet'],
    what: 'Makes a scenario file of a score sheet in points: CSV, tab-separated text or XLSX (with read-excel-file).',
  },
  export: {
    takes: ['scenario'],
    what: 'Writes a scenario as a score sheet in points, one row for each option, as `import` reads it.',
  },
  check: {
    takes: ['policy module'],
    what: "Tries the laws of a sound policy on a module's policy.",
  },
  validate: {
    takes: [],
    what: 'Holds the model against people, and against its own claim; or measures other scenarios.',
  },
  schema: {
    takes: [],
    what: 'Prints the JSON Schema of a scenario file.',
    hasOptions: false,
  },
  conformance: {
    takes: [],
    what: 'Plays the traces of another program and names where the two first part.',
  },
  completion: {
    takes: ['shell'],
    what: 'Prints the script by which bash, zsh or fish completes commands and options.',
    hasOptions: false,
  },
} as const satisfies Readonly<Record<string, Listing>>;
