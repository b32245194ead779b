/** What the calls about leads cost, as `costs` has it. */
export const leadCosts = {
  leadPhoto: { operations: 12, rounds: 4, files: 5 },
  // It looks whether its office is closed, as handing on does.
  'leads.add': { operations: 19, rounds: 3, files: 0 },
  'leads.addEvidence': { operations: 19, rounds: 6, files: 5 },
  'leads.edit': { operations: 13, rounds: 2, files: 0 },
  'leads.handOn': { operations: 9, rounds: 2, files: 0 },
  'leads.list': { operations: 4, rounds: 2, files: 0 },
  'leads.list.month': { operations: 5, rounds: 2, files: 0 },
  'leads.match': { operations: 8, rounds: 1, files: 0 },
  'leads.move': { operations: 8, rounds: 2, files: 0 },
  'leads.ofFiling': { operations: 13, rounds: 2, files: 0 },
  'leads.open': { operations: 8, rounds: 2, files: 0 },
  'leads.result': { operations: 8, rounds: 2, files: 0 },
  'leads.strike': { operations: 8, rounds: 2, files: 0 },
  'leads.ticket': { operations: 7, rounds: 1, files: 0 },
  'leads.urge': { operations: 8, rounds: 2, files: 0 },
  'leads.urge.app': { operations: 12, rounds: 2, files: 0 },
  'me.served': { operations: 1, rounds: 1, files: 0 },
  'me.servedInApp': { operations: 7, rounds: 0, files: 0 },
  'urge.addPhoto': { operations: 17, rounds: 5, files: 5 },
  'urge.open': { operations: 7, rounds: 1, files: 0 },
  'urge.state': { operations: 7, rounds: 1, files: 0 },
  'urge.ticket': { operations: 6, rounds: 0, files: 0 },
  // Three of it say in the chain of its person that they were taken along.
  badLeadRows: { operations: 14, rounds: 5, files: 7 },
  'leadTable.ticket': { operations: 6, rounds: 1, files: 0 },
  'leadTable.open': { operations: 2, rounds: 2, files: 0 },
  // Two of it look whether accounts are filed, or leads already: more only where some are.
  'leadTable.judge': { operations: 8, rounds: 3, files: 2 },
  // As `leads.add`, in a transaction for each row.
  'leadTable.run': { operations: 28, rounds: 4, files: 2 },
  readLeadTable: { operations: 21, rounds: 4, files: 5 },
  leadPaper: { operations: 12, rounds: 3, files: 3 },
} as const
