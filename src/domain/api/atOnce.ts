// Apart from the calls that they bound: phones know those by their types alone.

/** The most filings that are selected to go to a colleague together. */
export const MOST_SELECTED = 50

/** So many of them go with one call. */
export const REASSIGNED_AT_ONCE = 10

/** The papers of so many filings are put into one file. */
export const PAPERS_AT_ONCE = 20

/** The most messages that one call sends again. */
export const RESENT_AT_ONCE = 20
