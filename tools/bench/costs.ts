import { leadCosts } from './walks/leadCosts'
import { keptCosts } from './walks/keptCosts'
import { paperCosts } from './walks/paperCosts'
import { timerCosts } from './walks/timerCosts'
import type { Cost } from './counted'

/**
 * What each action may cost, measured by `walkActions`; a database request takes 10 to 30 ms on the real cloud. An action
 * that costs less lowers its line. Three of what somebody does beside filings are its entry in their chain and the chain’s end,
 * read and written (K5). The line that each call leaves in `requests` is the same for all and in none. A line is raised only with
 * its reason beside it, as a comment.
 */
export const costs: Readonly<Record<string, Cost>> = {
  ...keptCosts,
  ...leadCosts,
  ...paperCosts,
  ...timerCosts,
  // One of it, beside the rest, says which offices are not simply online: no other call has to for what is shown.
  me: { operations: 4, rounds: 1, files: 0 },
  'consent.give': { operations: 10, rounds: 1, files: 0 },
  'consent.giveIdData': { operations: 7, rounds: 0, files: 0 },
  'consent.list': { operations: 2, rounds: 1, files: 0 },
  'consent.ofPeople': { operations: 2, rounds: 1, files: 0 },
  // One of it looks for tables that were read.
  'consent.withdraw': { operations: 9, rounds: 2, files: 0 },
  // Two of it keep an answer that is sent again from counting twice.
  'push.answered': { operations: 7, rounds: 1, files: 0 },
  'push.templates': { operations: 1, rounds: 1, files: 0 },
  // For staff one of it counts what they were told of each filing of the page.
  'inbox.list': { operations: 3, rounds: 2, files: 0 },
  'inbox.read': { operations: 3, rounds: 2, files: 0 },
  // Every write reads the consent (K1): beside the filing, and once more after an upload, which takes its time.
  // An upload’s ticket is read beside the filing, and deleted with it; six count its bytes into the day, before a decoder sees them.
  'filing.addPhoto': { operations: 16, rounds: 8, files: 5 },
  'filing.discard': { operations: 8, rounds: 2, files: 1 },
  'filing.earlier': { operations: 1, rounds: 1, files: 0 },
  'filing.list': { operations: 1, rounds: 1, files: 0 },
  // Of one that waits to be checked also who there is to read it.
  'filing.open': { operations: 3, rounds: 2, files: 0 },
  'filing.removePhoto': { operations: 5, rounds: 4, files: 1 },
  // As `filing.addPhoto`, in a transaction that holds the consent.
  'filing.addProof': { operations: 18, rounds: 4, files: 5 },
  'filing.removeProof': { operations: 5, rounds: 0, files: 0 },
  // One more of it is the day from which it goes, if nobody hands it in.
  'filing.addProof.cancel': { operations: 19, rounds: 4, files: 5 },
  'filing.removeProof.cancel': { operations: 5, rounds: 0, files: 0 },
  'filing.ticket.cancel': { operations: 7, rounds: 0, files: 0 },
  'filing.reveal': { operations: 7, rounds: 0, files: 0 },
  // Beside the files: what the office promised. In the transaction, one after another: begin, the filing as it is now, who
  // submits (limits and consent in one row, which has to change, or taking the consent back would not conflict), the
  // consent to the ID data of each person shown (it must not fall between its check and the move), two for leads of its account
  // (I4), what is written, commit.
  'filing.resubmit': { operations: 15, rounds: 2, files: 6 },
  'filing.way': { operations: 3, rounds: 2, files: 0 },
  'filing.handIn': { operations: 3, rounds: 2, files: 0 },
  'filing.save': { operations: 3, rounds: 2, files: 0 },
  'filing.save.counter': { operations: 7, rounds: 5, files: 0 },
  'filing.save.returned': { operations: 3, rounds: 2, files: 0 },
  'filing.save.signed': { operations: 4, rounds: 3, files: 0 },
  'filing.uphold': { operations: 4, rounds: 3, files: 0 },
  'filing.seal': { operations: 14, rounds: 6, files: 5 },
  'filing.sign': { operations: 14, rounds: 6, files: 5 },
  'filing.sign.returned': { operations: 14, rounds: 6, files: 5 },
  'filing.start': { operations: 10, rounds: 1, files: 0 },
  // Reads the source and its consents, notes the copies before they are made, counts their bytes: each photo is read and written.
  'filing.start.reused': { operations: 16, rounds: 6, files: 8 },
  // What is stored is sealed: looks for a copy of these minutes, notes one, reads, opens and writes it.
  'filing.photo': { operations: 2, rounds: 2, files: 6 },
  // As a resubmission; two more take the next number, which has to be read where it is raised, one holds the account. The
  // dearest shows two people. Beside the filing: how its office takes filings, read anew, so that none is queued unseen.
  // One looks for what its applicant said to be filed on paper of the same account (A5), two for leads of it (I4).
  'filing.submit': { operations: 20, rounds: 1, files: 8 },
  // Two of it count the day’s uploads; reads the consents that the place of the file needs: of a signature one, of a card two.
  'filing.ticket': { operations: 8, rounds: 0, files: 0 },
  'filing.ticket.returned': { operations: 7, rounds: 0, files: 0 },
  // Two of it count the day's withdrawals, one frees the account.
  'filing.change': { operations: 12, rounds: 2, files: 0 },
  'filing.retick': { operations: 4, rounds: 3, files: 0 },
  'filing.open.change': { operations: 2, rounds: 2, files: 0 },
  'filing.submit.change': { operations: 15, rounds: 1, files: 6 },
  'desk.register.change': { operations: 12, rounds: 1, files: 6 },
  'desk.undo.change': { operations: 14, rounds: 1, files: 0 },
  'filing.askToCancel': { operations: 6, rounds: 0, files: 0 },
  // Two of it count the day’s withdrawals, one notes the proof that goes.
  'filing.takeCancelBack': { operations: 9, rounds: 0, files: 0 },
  'filing.giveUp': { operations: 8, rounds: 1, files: 0 },
  'filing.withdraw': { operations: 11, rounds: 1, files: 0 },
  'filing.withdraw.returned': { operations: 10, rounds: 2, files: 0 },
  // Reads the card beside the filing, once there is one.
  'filing.open.sent': { operations: 2, rounds: 2, files: 0 },
  // Two of it count the day's cards; a newer one ends the one before.
  'filing.makeCard': { operations: 9, rounds: 1, files: 0 },
  'filing.makeCard.again': { operations: 10, rounds: 1, files: 0 },
  'filing.takeCardBack': { operations: 8, rounds: 1, files: 0 },
  // Two of it count the day's tries, two read whether this person agreed.
  'card.open': { operations: 11, rounds: 2, files: 0 },
  'card.open.wrong': { operations: 9, rounds: 0, files: 0 },
  // Card and filing are read before the upload is looked at, and again where it is signed.
  'card.sign': { operations: 30, rounds: 11, files: 5 },
  'card.ticket': { operations: 9, rounds: 0, files: 0 },
  'card.refuse': { operations: 10, rounds: 2, files: 0 },
  // Beside token and limit: who goes on for a closed office, and its applicant's own key, so that it is not said twice.
  'filing.attest': { operations: 14, rounds: 3, files: 0 },
  'filing.attest.draft': { operations: 14, rounds: 2, files: 0 },
  // Two of it count it into the day.
  'filing.takeBack': { operations: 9, rounds: 0, files: 0 },
  'filing.change.paper': { operations: 11, rounds: 2, files: 0 },
  'desk.papers': { operations: 3, rounds: 2, files: 0 },
  // Two of it look for a row of an old ledger that may be it, two more read what was found.
  'desk.paper': { operations: 8, rounds: 3, files: 0 },
  'desk.paper.old': { operations: 10, rounds: 5, files: 0 },
  // One of it takes the account, undone it is freed; one asks whether a row of an old ledger has it, which is joined in.
  'desk.confirm': { operations: 11, rounds: 1, files: 0 },
  'desk.confirm.old': { operations: 17, rounds: 1, files: 0 },
  'desk.unconfirm': { operations: 12, rounds: 3, files: 0 },
  'desk.unconfirm.old': { operations: 20, rounds: 5, files: 0 },
  'desk.askAgain': { operations: 9, rounds: 1, files: 0 },
  // Asks whether that office takes anything, as `desk.transfer`.
  'desk.transferPaper': { operations: 10, rounds: 1, files: 0 },
  // One of it frees the account.
  'desk.correctPaper': { operations: 10, rounds: 1, files: 0 },
  // One of it marks that it is no likely duplicate of others any more, as wherever a filing ends.
  'desk.cancel': { operations: 9, rounds: 1, files: 0 },
  // One of it notes the proof that goes.
  'desk.refuseCancel': { operations: 9, rounds: 2, files: 0 },
  // As a card to sign by; who is bound is noted with their own person too, so that taking the consents back finds it.
  'follow.invite': { operations: 9, rounds: 1, files: 0 },
  'follow.bind': { operations: 11, rounds: 0, files: 0 },
  'follow.bind.wrong': { operations: 9, rounds: 0, files: 0 },
  'follow.open': { operations: 1, rounds: 1, files: 0 },
  'follow.confirm': { operations: 8, rounds: 0, files: 0 },
  'follow.leave': { operations: 7, rounds: 0, files: 0 },
  // Four of it count the try, before anything is looked for.
  'scanned.open': { operations: 6, rounds: 2, files: 0 },
  'follow.unbind': { operations: 8, rounds: 1, files: 0 },
  // Reads and writes each filing of the card with its event; counted here for one.
  'handOver.make': { operations: 8, rounds: 0, files: 0 },
  'handOver.takeBack': { operations: 9, rounds: 0, files: 0 },
  'handOver.open': { operations: 10, rounds: 1, files: 0 },
  'handOver.open.wrong': { operations: 9, rounds: 0, files: 0 },
  'handOver.take': { operations: 10, rounds: 1, files: 0 },
  'handOver.agree': { operations: 12, rounds: 1, files: 0 },
  // Looks, one after another, which filing has the draft’s account.
  'takeover.open': { operations: 4, rounds: 4, files: 0 },
  // Writes the filing asked for, with its event and message, and the own draft; counts it into the day.
  'takeover.ask': { operations: 18, rounds: 6, files: 0 },
  'takeover.takeBack': { operations: 12, rounds: 0, files: 0 },
  'desk.giveToAsker': { operations: 13, rounds: 1, files: 0 },
  'desk.refuseTakeover': { operations: 10, rounds: 1, files: 0 },
  // Reads and writes the asker’s draft too.
  'desk.undo.takeover': { operations: 12, rounds: 1, files: 0 },
  'desk.askHead': { operations: 10, rounds: 4, files: 0 },
  'desk.askToVerify': { operations: 7, rounds: 1, files: 0 },
  'filing.stillRight': { operations: 7, rounds: 0, files: 0 },
  'filing.affirm': { operations: 5, rounds: 0, files: 0 },
  'desk.claim': { operations: 6, rounds: 1, files: 0 },
  'desk.claim.corrected': { operations: 8, rounds: 2, files: 0 },
  'desk.claim.head': { operations: 7, rounds: 2, files: 0 },
  // One of it frees the account, one marks as `desk.cancel`.
  'desk.decline': { operations: 9, rounds: 1, files: 0 },
  'desk.giveBack': { operations: 8, rounds: 2, files: 0 },
  'desk.next': { operations: 2, rounds: 2, files: 0 },
  'desk.open': { operations: 6, rounds: 1, files: 0 },
  'desk.note': { operations: 7, rounds: 1, files: 0 },
  'desk.open.corrected': { operations: 8, rounds: 2, files: 0 },
  'desk.proposeDecline': { operations: 8, rounds: 2, files: 0 },
  // The caller, the page, what the caller checks, how many are in queues with bounds, and how many in those without.
  'desk.queue': { operations: 5, rounds: 2, files: 0 },
  // The caller, the page, the count, and who may be checking.
  'ledger.open': { operations: 4, rounds: 2, files: 0 },
  // Two more: where the rows that are looked at end, and the rows among them.
  'ledger.open.narrowed': { operations: 6, rounds: 4, files: 0 },
  // The rest of a day, then the days behind it.
  'ledger.more': { operations: 3, rounds: 3, files: 0 },
  // Who looks, what begins so, and the rows of that.
  'ledger.find': { operations: 3, rounds: 3, files: 0 },
  'ledger.exports': { operations: 2, rounds: 1, files: 0 },
  // One of it is its message, which is read by that.
  'ledger.exportFile': { operations: 3, rounds: 2, files: 1 },
  'ledger.stopExport': { operations: 6, rounds: 2, files: 0 },
  'ledger.owners': { operations: 2, rounds: 2, files: 0 },
  'ledger.announcements': { operations: 2, rounds: 2, files: 0 },
  'ledger.announce': { operations: 12, rounds: 4, files: 0 },
  'ledger.stopAnnouncing': { operations: 6, rounds: 2, files: 0 },
  'ledger.unreadOwners': { operations: 3, rounds: 3, files: 0 },
  // Two transactions: it begins, counted into the day and one a person; it ends, with message and audit. Counted for one page of rows.
  exportLedger: { operations: 20, rounds: 4, files: 2 },
  // Five more for each filing: it notes that its numbers went out.
  'exportLedger.full': { operations: 25, rounds: 4, files: 2 },
  'desk.reassign': { operations: 10, rounds: 4, files: 0 },
  'desk.previewReassign': { operations: 3, rounds: 2, files: 0 },
  'desk.reassignSeveral': { operations: 9, rounds: 3, files: 0 },
  'desk.register': { operations: 7, rounds: 1, files: 6 },
  'desk.release': { operations: 6, rounds: 1, files: 0 },
  'desk.return': { operations: 7, rounds: 1, files: 0 },
  'desk.return.again': { operations: 8, rounds: 2, files: 0 },
  'desk.reveal': { operations: 6, rounds: 1, files: 0 },
  // One of it takes the account anew, or refuses, one reads what the office promised, one marks as `desk.cancel`.
  'desk.setAside': { operations: 14, rounds: 2, files: 0 },
  // One of it asks whether the other office takes filings online.
  // One marks that it is found elsewhere, as wherever that changes.
  'desk.transfer': { operations: 10, rounds: 1, files: 0 },
  // Who asks, the filing; what shares its subject, its code or its owner; those that are alike, and what was said of them.
  'duplicates.open': { operations: 6, rounds: 4, files: 0 },
  'duplicates.judge': { operations: 13, rounds: 3, files: 0 },
  'desk.turn': { operations: 6, rounds: 1, files: 0 },
  'desk.undo': { operations: 10, rounds: 2, files: 0 },
  // One of it counts what was not delivered, for heads and the city; one the late leads; one reads the promise, which somebody may just have set.
  'office.settings': { operations: 6, rounds: 2, files: 0 },
  // Read anew: somebody may just have set it.
  // One for each colleague: how many filings they are checking.
  'staff.list': { operations: 6, rounds: 3, files: 0 },
  // Who asks; what is in its queues, who works there, what its counter keys, and its leads.
  'office.holds': { operations: 5, rounds: 2, files: 0 },
  'staff.invite': { operations: 14, rounds: 4, files: 0 },
  'staff.uninvite': { operations: 14, rounds: 3, files: 0 },
  'staff.join': { operations: 16, rounds: 0, files: 0 },
  'staff.standIn': { operations: 19, rounds: 5, files: 0 },
  'staff.endStandIn': { operations: 19, rounds: 5, files: 0 },
  'staff.change': { operations: 18, rounds: 5, files: 0 },
  'staff.remove': { operations: 19, rounds: 7, files: 0 },
  // Who asks, a count for all offices each of what stands, came, was registered and not delivered; what the timer counted, who was reminded.
  'dashboard.open': { operations: 10, rounds: 2, files: 0 },
  'dashboard.days': { operations: 3, rounds: 2, files: 0 },
  'dashboard.due': { operations: 2, rounds: 2, files: 0 },
  // Who asks, what stands with the office, when it was reminded, its staff and its mailbox; sent it is one message.
  'dashboard.reminder': { operations: 5, rounds: 2, files: 0 },
  'dashboard.remind': { operations: 13, rounds: 2, files: 0 },
  // Who asks, what was closed, and three counts of the month, one of them of leads.
  'monthly.open': { operations: 5, rounds: 2, files: 0 },
  // Ten of it make the codes of its two filings (H5).
  archiveMonth: { operations: 66, rounds: 10, files: 22 },
  monthlyReturn: { operations: 11, rounds: 4, files: 3 },
  // Who asks; a transaction notes that; the page, the numbers of its filings, the full views of two months.
  'audit.open': { operations: 9, rounds: 3, files: 0 },
  'audit.more': { operations: 4, rounds: 4, files: 0 },
  // First of all who there is to read what comes to the offices; one of it is what the timer used today, another what it counted of pictures.
  'board.open': { operations: 16, rounds: 3, files: 0 },
  'keys.open': { operations: 3, rounds: 2, files: 0 },
  'keys.move': { operations: 7, rounds: 2, files: 0 },
  'keys.stop': { operations: 7, rounds: 2, files: 0 },
  'keys.retire': { operations: 11, rounds: 2, files: 0 },
  'settings.open': { operations: 2, rounds: 2, files: 0 },
  // The member, what is set, a page each of two queues and of the drafts.
  'settings.movedDates': { operations: 5, rounds: 3, files: 0 },
  // One of it is the audit.
  'settings.set': { operations: 8, rounds: 1, files: 0 },
  'office.calls': { operations: 4, rounds: 2, files: 0 },
  'office.undelivered': { operations: 3, rounds: 2, files: 0 },
  'office.resend': { operations: 6, rounds: 2, files: 0 },
  'office.mailCode': { operations: 9, rounds: 1, files: 0 },
  'office.mailConfirm': { operations: 8, rounds: 1, files: 0 },
  'import.ticket': { operations: 7, rounds: 0, files: 0 },
  'import.open': { operations: 1, rounds: 1, files: 2 },
  // Begins, counting the import and the drafts there are, and makes the draft of one row in a transaction of its own.
  'import.run': { operations: 20, rounds: 3, files: 2 },
  readOldLedger: { operations: 21, rounds: 4, files: 5 },
  'desk.strike': { operations: 9, rounds: 1, files: 0 },
  // The row of what is read comes before its file, and says so after it, when the consent is asked for again; ticket and upload go at last.
  readTable: { operations: 20, rounds: 5, files: 5 },
  // Reads each filing in a transaction that notes it, then its submissions, looks and cards, four at a time; counted for one submitted twice.
  myData: { operations: 23, rounds: 6, files: 3 },
  badRows: { operations: 8, rounds: 3, files: 5 },
  // A paper is counted into the day of who has it made: asked before it is drawn, written with its row.
  template: { operations: 7, rounds: 2, files: 3 },
  blank: { operations: 7, rounds: 2, files: 3 },
  sealPage: { operations: 11, rounds: 3, files: 3 },
  // Beside the filing: how its office takes filings, since the packet says where it goes.
  packet: { operations: 12, rounds: 3, files: 3 },
  // Five of it, for the first paper of a registered filing alone, make its code (H5).
  receipt: { operations: 17, rounds: 4, files: 3 },
  'receipt.staff': { operations: 13, rounds: 5, files: 3 },
  paper: { operations: 12, rounds: 4, files: 5 },
  // A marked copy is a file with a row of its own; the look is noted each time.
  photo: { operations: 12, rounds: 3, files: 5 },
  'photo.again': { operations: 8, rounds: 2, files: 1 },
  // Of the three pictures of a filing one was there.
  copiesAhead: { operations: 11, rounds: 5, files: 11 },
  'paper.again': { operations: 2, rounds: 2, files: 1 },
  'paper.staff': { operations: 13, rounds: 5, files: 5 },
  // Of one filing; each more is read, looked at and noted like the first.
  papers: { operations: 13, rounds: 5, files: 5 },
  // The form's version and signature, what happened, and a marked copy of each picture.
  archive: { operations: 14, rounds: 5, files: 9 },
}
