/** Whether every case is tried, as `npm run test:long` does, where `npm test` takes each kind once. */
export const ALL_CASES = process.env['CASES'] === 'all'

/** The first so many of cases of one kind; with `CASES=all` all of them. */
export const someOf = <Case>(count: number, cases: readonly Case[]): readonly Case[] =>
  ALL_CASES ? cases : cases.slice(0, count)
