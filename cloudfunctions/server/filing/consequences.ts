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
  // Before the askings that ended are dropped: none of them is open any more, so that no list goes by them.
  placeInLists,
  // Before the askings: they end where the filing comes to hold another account.
  holdAccount,
  // It goes by the states before and after alone, and so do leads and paper: of these three none waits for another.
  endProof,
  endTakeovers,
  moveLeads,
  holdPaper,
  // After all that may refuse without reading the person; before the dates, since a reviewer's draft has its own.
  holdPerson,
  // After the mark of a reviewer, and before what is noted for undoing, which leaves dates to this place.
  setDates,
  setKeeping,
  // The last that may refuse; it reads the registered filing, and no other consequence reads what it writes there.
  keepBase,
  // Just before storing: whom the move told is worked out from the filing as it is then.
  noteDecision,
  // The filing before its event; what follows changes it no more.
  storeMove,
  markFoundOtherwise,
  moveCall,
  // Last: what the use case stores may be what the words speak of.
  tellOfMove,
]
