import type { deskCalls } from '../../../../src/domain/api/desk'
import type { Actions } from '../../app'
import { cancelFiling, refuseCancel } from './cancel'
import { claimFiling, deferFiling, releaseFiling } from './claim'
import { declineFiling, giveDeclineBack, proposeDecline, setDecisionAside } from './decline'
import { openReview, revealValue, writeNote } from './open'
import {
  askForForm,
  confirmPaper,
  correctPaper,
  strikeOld,
  openPaper,
  openPapers,
  transferPaper,
  unconfirmPaper,
} from './papers'
import { nextOnDesk, openQueue } from './queue'
import { askHead, previewReassign, reassignFiling, reassignSeveral } from './reassign'
import { registerFiling } from './register'
import { returnFiling } from './return'
import { giveToAsker, refuseTakeover } from './takeover'
import { transferFiling } from './transfer'
import { turnPhoto } from './turn'
import { undoDecision } from './undo'
import { askToVerify } from './verify'

export const deskActions: Actions<typeof deskCalls> = {
  'desk.queue': openQueue,
  'desk.papers': openPapers,
  'desk.paper': openPaper,
  'desk.confirm': confirmPaper,
  'desk.askAgain': askForForm,
  'desk.transferPaper': transferPaper,
  'desk.correctPaper': correctPaper,
  'desk.strike': strikeOld,
  'desk.unconfirm': unconfirmPaper,
  'desk.next': nextOnDesk,
  'desk.open': openReview,
  'desk.note': writeNote,
  'desk.undo': undoDecision,
  'desk.claim': claimFiling,
  'desk.release': releaseFiling,
  'desk.defer': deferFiling,
  'desk.register': registerFiling,
  'desk.return': returnFiling,
  'desk.reassign': reassignFiling,
  'desk.previewReassign': previewReassign,
  'desk.reassignSeveral': reassignSeveral,
  'desk.askHead': askHead,
  'desk.transfer': transferFiling,
  'desk.proposeDecline': proposeDecline,
  'desk.decline': declineFiling,
  'desk.giveBack': giveDeclineBack,
  'desk.setAside': setDecisionAside,
  'desk.cancel': cancelFiling,
  'desk.refuseCancel': refuseCancel,
  'desk.giveToAsker': giveToAsker,
  'desk.refuseTakeover': refuseTakeover,
  'desk.askToVerify': askToVerify,
  'desk.reveal': revealValue,
  'desk.turn': turnPhoto,
}
