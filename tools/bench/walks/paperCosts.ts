/** What the calls about what is brought on paper cost, as `costs` has it; a lead of its account is looked for wherever one is filed (I4). */
export const paperCosts = {
  'entering.start': { operations: 8, rounds: 2, files: 0 },
  'entering.list': { operations: 2, rounds: 2, files: 0 },
  'entering.note': { operations: 4, rounds: 3, files: 0 },
  'entering.enter': { operations: 17, rounds: 3, files: 6 },
  'oldLedger.ticket': { operations: 6, rounds: 1, files: 0 },
  'oldLedger.open': { operations: 2, rounds: 2, files: 0 },
  // Two of it, as of the next, read what is said, or known, to be filed on paper.
  'oldLedger.judge': { operations: 9, rounds: 5, files: 2 },
  // Takes one row in a transaction of its own, shows it, and marks it to be found. One of it asks for fifty rows at once
  // whose accounts are held: those need no transaction.
  'oldLedger.run': { operations: 28, rounds: 7, files: 2 },
  'entering.take': { operations: 16, rounds: 3, files: 0 },
  badOldRows: { operations: 15, rounds: 7, files: 7 },
} as const
