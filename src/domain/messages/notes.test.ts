import { safeParse } from 'valibot'
import { LONGEST_NOTE, note } from './notes'

test.each<[string, string, string | null, boolean]>([
  ['a text', '明天再打', null, true],
  ['what came of a call', '', 'noAnswer', true],
  ['both', '明天再打', 'later', true],
  ['neither', '', null, false],
  ['blanks alone', '  ', null, false],
  ['another result', '', 'shouted', false],
  ['the longest', '字'.repeat(LONGEST_NOTE), null, true],
  ['one longer', '字'.repeat(LONGEST_NOTE + 1), null, false],
])('a note: %s', (_name, text, called, taken) => {
  expect(safeParse(note, { text, called }).success).toBe(taken)
})
