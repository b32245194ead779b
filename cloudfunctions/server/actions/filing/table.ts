import type { filingCalls } from '../../../../src/domain/api/filing'
import type { Actions } from '../../app'
import { alsoAtCounter, notedLook } from '../entering/atCounter'
import { discardFiling, listFilings, openFiling, saveFiling, startFiling } from './drafts'
import {
  addPhoto,
  addProofPhoto,
  askTicket,
  ownPhoto,
  removePhoto,
  removeProofPhoto,
} from './photos'
import { attestFiling, takeAttestedBack } from './attest'
import { askToCancel, takeCancelBack } from './cancel'
import { affirm, beginChange, retickChange, stillRight } from './change'
import { chooseWay, handIn } from './counter/counter'
import { giveUpFiling } from './giveUp'
import { earlierFilings } from './reuse'
import { resubmitFiling } from './correcting/resubmit'
import { revealOwnNumber } from './reveal'
import { sealFiling } from './seal'
import { makeSignCard, takeBackCard } from './signCard'
import { signFiling } from './sign'
import { submitFiling } from './submit'
import { upholdItem } from './correcting/uphold'
import { withdrawFiling } from './withdraw'

export const filingActions: Actions<typeof filingCalls> = {
  'filing.list': listFilings,
  'filing.open': alsoAtCounter(openFiling),
  'filing.earlier': earlierFilings,
  'filing.start': startFiling,
  'filing.attest': attestFiling,
  'filing.takeBack': takeAttestedBack,
  'filing.save': alsoAtCounter(saveFiling),
  'filing.discard': alsoAtCounter(discardFiling),
  'filing.ticket': alsoAtCounter(askTicket),
  'filing.addPhoto': alsoAtCounter(addPhoto),
  'filing.removePhoto': alsoAtCounter(removePhoto),
  'filing.addProof': addProofPhoto,
  'filing.removeProof': removeProofPhoto,
  'filing.photo': alsoAtCounter(ownPhoto, notedLook),
  'filing.reveal': revealOwnNumber,
  'filing.sign': signFiling,
  'filing.seal': alsoAtCounter(sealFiling),
  'filing.makeCard': makeSignCard,
  'filing.takeCardBack': takeBackCard,
  'filing.way': chooseWay,
  'filing.handIn': handIn,
  'filing.submit': submitFiling,
  'filing.resubmit': resubmitFiling,
  'filing.uphold': alsoAtCounter(upholdItem),
  'filing.withdraw': withdrawFiling,
  'filing.change': beginChange,
  'filing.giveUp': giveUpFiling,
  'filing.askToCancel': askToCancel,
  'filing.takeCancelBack': takeCancelBack,
  'filing.stillRight': stillRight,
  'filing.affirm': affirm,
  'filing.retick': retickChange,
}
