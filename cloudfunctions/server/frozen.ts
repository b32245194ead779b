import { hidden, shown } from '../../src/domain/answers'
import { type Answers, printedRows } from '../../src/domain/form'
import type { Submitted } from './access'
import type { Change, FrozenRow } from './filing'
import { hiddenAnswers } from './personal'
import type { Vault } from './vault'

/** The printed rows with the labels they have now; the ID number stays hidden, its value is in the sealed field. */
export const frozenRows = (filing: Submitted): readonly FrozenRow[] =>
  printedRows(hiddenAnswers(filing), shown).map(({ key, label, group = null, text }) => ({
    key,
    label,
    group,
    text,
  }))

/** A first submit as the audit holds it: every row appears, hidden as in lists, with the keyed hash of its value. */
export const submittedChanges = (
  vault: Vault,
  filing: Submitted,
  full: Answers,
): readonly Change[] => {
  const values = printedRows(full, shown)
  return printedRows(full, hidden).map(({ key, text }, i) => ({
    key,
    before: null,
    after: { text, hash: vault.hash(values[i]?.text ?? '', `${filing.id}:${key}`) },
  }))
}
