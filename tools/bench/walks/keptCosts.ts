/** What the calls about what is held, and for how long (K6, K7, K8), cost, as `costs` has it. */
export const keptCosts = {
  // Filings, person, consents and tables are asked for together, whatever there is of them.
  'me.review': { operations: 8, rounds: 2, files: 0 },
  'me.held': { operations: 4, rounds: 1, files: 0 },
  // One for each filing of the page that an office may have opened; counted here for one.
  'me.seen': { operations: 2, rounds: 2, files: 0 },
  'desk.keep': { operations: 6, rounds: 1, files: 0 },
  // Two of it for each kind of period of filings: how many, and the numbers of the first; all at once.
  'settings.olderThan': { operations: 12, rounds: 2, files: 0 },
  'keeping.report': { operations: 3, rounds: 2, files: 0 },
} as const
