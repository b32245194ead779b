import type { apiInputs, ApiOutputs } from '../../../src/domain/api'
import type { Actions } from '../app'
import { claimFiling, releaseFiling } from './claim'
import { giveConsent, withdrawConsent } from './consent'
import { deskPhoto, openReview, revealIdNumber } from './desk'
import { discardFiling, listFilings, openFiling, saveFiling, startFiling } from './drafts'
import { listInbox, readEntries } from './inbox'
import { me } from './me'
import { confirmMail, officeMail, sendMailCode } from './officeMail'
import { addPhoto, ownPhoto, removePhoto } from './photos'
import { answered, templateViews } from './push'
import { openQueue } from './queue'
import { reassignFiling } from './reassign'
import { registerFiling } from './register'
import { resubmitFiling } from './resubmit'
import { returnFiling } from './return'
import { sealFiling } from './seal'
import { signFiling } from './sign'
import { submitFiling } from './submit'
import { transferFiling } from './transfer'
import { withdrawFiling } from './withdraw'

/** What each call of the function `api` does. */
export const apiActions: Actions<typeof apiInputs, ApiOutputs> = {
  me,
  'consent.give': giveConsent,
  'consent.withdraw': withdrawConsent,
  'filing.list': listFilings,
  'filing.open': openFiling,
  'filing.start': startFiling,
  'filing.save': saveFiling,
  'filing.discard': discardFiling,
  'filing.addPhoto': addPhoto,
  'filing.removePhoto': removePhoto,
  'filing.photo': ownPhoto,
  'filing.sign': signFiling,
  'filing.seal': sealFiling,
  'filing.submit': submitFiling,
  'filing.resubmit': resubmitFiling,
  'filing.withdraw': withdrawFiling,
  'desk.queue': openQueue,
  'desk.open': openReview,
  'desk.claim': claimFiling,
  'desk.release': releaseFiling,
  'desk.register': registerFiling,
  'desk.return': returnFiling,
  'desk.reassign': reassignFiling,
  'desk.transfer': transferFiling,
  'desk.reveal': revealIdNumber,
  'desk.photo': deskPhoto,
  'inbox.list': listInbox,
  'inbox.read': readEntries,
  'push.templates': templateViews,
  'push.answered': answered,
  'office.mail': officeMail,
  'office.mailCode': sendMailCode,
  'office.mailConfirm': confirmMail,
}
