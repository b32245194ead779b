import type { RefusalFields } from '../../../../src/domain/api/refusal'
import type { Day } from '../../../../src/domain/dates/days'
import { notExcused, openLacks } from '../../../../src/domain/moves/entering/entering'
import { fullAnswers } from '../../secrets/personal'
import type { Vault } from '../../secrets/vault'
import { isUnowned } from '../facts'
import { changeLacks } from '../change/changing'
import { openedBy } from '../correction'
import type { Filing } from '../../store/filings/filing'
import { lacking } from '../refusals'

/**
 * What hinders a filing from being signed or handed in, each with the sentence to show beside it: the errors of what is
 * open and its empty slots, and what a change leaves as it was. `present` is the stored filing with its corrections; where
 * it `brings` copies no photo of them is missing; nor is what a form on paper has not, as long as an office keys it (D8).
 */
export const lackingIn = (
  vault: Vault,
  {
    stored,
    present,
    brings,
  }: { readonly stored: Filing; readonly present: Filing; readonly brings: boolean },
  today: Day,
): RefusalFields => {
  const found = {
    ...lacking(
      fullAnswers(vault, present, present),
      brings ? null : present.photos,
      today,
      openedBy(stored, present),
    ),
    ...changeLacks(present, brings),
  }
  const { entered, answers, photos } = present
  // Who has taken it over fills in what the paper had not.
  return entered && isUnowned(present)
    ? notExcused(found, openLacks(entered.lacks, answers, photos))
    : found
}
