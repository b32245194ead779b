import type { apiInputs, ApiOutputs } from '../../../src/domain/api/api'
import type { Actions } from '../app'
import { claimFiling, releaseFiling } from './desk/claim'
import { giveConsent, withdrawConsent } from './me/consent'
import { deskPhoto, openReview, revealIdNumber } from './desk/open'
import { discardFiling, listFilings, openFiling, saveFiling, startFiling } from './filing/drafts'
import { listInbox, readEntries } from './inbox/inbox'
import { me } from './me/me'
import { confirmMail, officeMail, sendMailCode } from './office/mail'
import { addPhoto, ownPhoto, removePhoto } from './filing/photos'
import { answered, templateViews } from './inbox/push'
import { openQueue } from './desk/queue'
import { reassignFiling } from './desk/reassign'
import { registerFiling } from './desk/register'
import { resubmitFiling } from './filing/resubmit'
import { returnFiling } from './desk/return'
import { sealFiling } from './filing/seal'
import { signFiling } from './filing/sign'
import { submitFiling } from './filing/submit'
import { transferFiling } from './desk/transfer'
import { withdrawFiling } from './filing/withdraw'

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
