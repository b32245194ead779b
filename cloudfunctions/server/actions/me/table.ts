import type { meCalls } from '../../../../src/domain/api/me'
import type { Actions } from '../../app'
import { giveConsent, withdrawConsent } from './consent'
import { me } from './me'

export const meActions: Actions<typeof meCalls> = {
  me,
  'consent.give': giveConsent,
  'consent.withdraw': withdrawConsent,
}
