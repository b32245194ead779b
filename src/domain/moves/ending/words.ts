import { words } from '../../text/cleaning'

/** Characters that are said of an ending: why, by what it is known, and why it is taken back. */
export const LONGEST_WORDS = 100

/** What has to be said. */
export const endingWords = words(2, LONGEST_WORDS)

/** What may be added. */
export const addedWords = words(0, LONGEST_WORDS)
