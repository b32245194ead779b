import { moveCall } from '../messages/calls'
import { tellOfMove } from '../messages/tell'
import { holdAccount } from './account/account'
import { holdPaper } from './account/paper'
import { keepBase } from './change/base'
import { countMove } from './counting/tally'
import { setDates } from './dates'
import { markFoundOtherwise } from './finding/indexed'
import { setKeeping } from './keeping/keeping'
import { moveLeads } from './lead/follow'
import { type Consequence, storeMove } from './move'
import { holdPerson } from './person'
import { endProof } from './proof/drop'
import { placeInLists } from './queued'
import { endTakeovers } from './takeover/over'
import { noteDecision } from './undo'

/** What follows from every move, in this order. The matters know the type of it alone, and not each other. */
export const consequences: readonly Consequence[] = [
  // First, since the ledger shows the acts.
  countMove,
  // Before askings are dropped: those that ended are not open any more, so that no list goes by them.
  placeInLists,
  // Before the askings: they end where the filing comes to hold another account.
  holdAccount,
  // Anywhere before what is noted for undoing, by which proof comes back.
  endProof,
  // After the account, and before it is told whose asking goes on.
  endTakeovers,
  // Anywhere before storing: the filing keeps which leads it settled.
  moveLeads,
  // Anywhere: it goes by what is paper before and after.
  holdPaper,
  // Before the dates, since the draft of a reviewer has its own.
  holdPerson,
  // After the mark of a reviewer.
  setDates,
  // Anywhere before storing, by which the timer finds it.
  setKeeping,
  // Before storing, since it may refuse; nothing else here reads what it writes into the registered filing.
  keepBase,
  // Just before storing: whom the move tells is worked out from the filing as it is then.
  noteDecision,
  // The filing before its event; what follows changes it no more.
  storeMove,
  // After storing: it only marks that the index is to be written anew.
  markFoundOtherwise,
  // Before telling, so that a call row of before is gone or goes along first.
  moveCall,
  // Last, by the filing with its decision and after what the use case stores.
  tellOfMove,
]
