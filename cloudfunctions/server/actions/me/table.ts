import type { meCalls } from '../../../../src/domain/api/me'
import type { Actions } from '../../app'
import { giveConsent, giveIdConsent, idConsentsOf, listConsents, withdrawConsent } from './consent'
import { held, seen } from './held'
import { me } from './me'
import { reviewFor } from './review'

export const meActions: Actions<typeof meCalls> = {
  me,
  'consent.give': giveConsent,
  'consent.giveIdData': giveIdConsent,
  'consent.ofPeople': idConsentsOf,
  'consent.list': listConsents,
  'consent.withdraw': withdrawConsent,
  'me.review': reviewFor,
  'me.held': held,
  'me.seen': seen,
}
