import * as v from 'valibot'
import { PURPOSE } from '../ledger/export'
import { leadPaperNames } from '../leads/letters'
import { words } from '../text/cleaning'
import { PAPERS_AT_ONCE } from './atOnce'
import { answers, fileID, id, type InputOf, type Link, none, one, type OutputOf } from './call'
import type { TableView } from './administration/officeTables'
import { monthlyInput } from './figures/monthly'
import type { ImportView } from './import'
import type { DeskPicture } from './review/items'
import { type ExportView, wanted } from './ledger'

/** A made PDF or table. `missing` are the characters printed as a box with their code point, as `U+2A6A5`. */
export type PaperFile = Link & {
  readonly fileID: string
  readonly name: string
  readonly missing: readonly string[]
}

const LONGEST_NAME = 80

const sentTable = v.strictObject({ fileID, name: words(1, LONGEST_NAME) })

/** The calls of the function `documents`. */
export const documentsCalls = {
  /** 备案表 of what was submitted last, or of an earlier submission. */
  paper: answers<PaperFile>({
    by: 'reader',
    cost: [12, 4, 5],
    costWhen: { again: [2, 2, 1], staff: [13, 5, 5] },
  })(
    v.strictObject({
      id,
      submission: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
    }),
  ),
  receipt: answers<PaperFile>({
    by: 'reader',
    // Five of it, for the first paper of a registered filing alone, make its code (H5).
    cost: [17, 4, 3],
    costWhen: { staff: [13, 5, 3] },
  })(one),
  /** 备案表 or 回执 of several filings, one behind the other in one file. */
  papers: answers<PaperFile>({
    by: 'reader',
    // Of one filing; each more is read, looked at and noted like the first.
    cost: [13, 5, 5],
  })(
    v.strictObject({
      ids: v.pipe(
        v.array(id),
        v.minLength(1),
        v.maxLength(PAPERS_AT_ONCE),
        v.check((ids) => new Set(ids).size === ids.length),
      ),
      of: v.picklist(['paper', 'receipt']),
    }),
  ),
  /** 归档件 of a finished filing, for staff: form, 签章页, marked copies of the materials, 经过, fingerprints (D9). */
  archive: answers<PaperFile>({
    by: 'staff',
    // The form's version and signature, what happened, and a marked copy of each picture.
    cost: [14, 5, 9],
  })(one),
  blank: answers<PaperFile>({ by: 'anyone', cost: [7, 2, 3] })(none),
  /** 签章页, to be printed, signed, stamped and photographed; for staff of what was submitted, until it is decided. */
  sealPage: answers<PaperFile>({ by: 'reader', cost: [11, 3, 3] })(one),
  /** 送交材料: the form of a draft, to be signed by hand, and the list of copies, for the office's counter (M7). */
  packet: answers<PaperFile>({
    by: 'applicant',
    // Beside the filing: how its office takes filings, since the packet says where it goes.
    cost: [12, 3, 3],
  })(one),
  /** The table for many accounts, to be filled in (B9). */
  template: answers<PaperFile>({
    by: 'anyone',
    // A paper is counted into the day of who has it made: asked before it is drawn, written with its row.
    cost: [7, 2, 3],
  })(none),
  /** Reads an uploaded table, and keeps what it says for 7 days. The same upload again answers the same. */
  readTable: answers<ImportView>({
    by: 'applicant',
    // The row of what is read comes before its file, and says so after it, when the consent is asked for again; ticket and upload go at last.
    cost: [20, 5, 5],
  })(sentTable),
  /** Reads an uploaded old ledger of the caller's office (D10). The same file again answers the same import. */
  readOldLedger: answers<TableView>({ by: 'head', cost: [21, 4, 5] })(sentTable),
  /** Reads an uploaded table of accounts that are not filed (I1), in the same way. */
  readLeadTable: answers<TableView>({ by: 'member', cost: [21, 4, 5] })(sentTable),
  /** The rows of an old ledger that have to be put right, with its own headings, for who sent it (D10). */
  badOldRows: answers<PaperFile>({ by: 'head', cost: [15, 7, 7] })(one),
  /** The same of a table of accounts that are not filed (I1). */
  badLeadRows: answers<PaperFile>({
    by: 'staff',
    // Three of it say in the chain of its person that they were taken along.
    cost: [14, 5, 7],
  })(one),
  /** The bad rows of an import as a table of their own. */
  badRows: answers<PaperFile>({ by: 'applicant', cost: [8, 3, 5] })(one),
  /**
   * The rows of the ledger as a table (H2): answers when it is made, and it goes on when nobody waits. With a purpose the
   * numbers of people are in full, for heads alone (H3). With `template` its columns are those of the province's table.
   */
  exportLedger: answers<ExportView>({
    by: 'member',
    // Two transactions: it begins, counted into the day and one a person; it ends, with message and audit. Counted for one page of rows.
    cost: [20, 4, 2],
    costWhen: {
      // Five more for each filing: it notes that its numbers went out.
      full: [25, 4, 2],
    },
  })(
    v.strictObject({
      ...wanted,
      purpose: v.nullable(words(PURPOSE.least, PURPOSE.longest)),
      template: v.boolean(),
    }),
  ),
  /**
   * The 归档件 of all that was registered in a month, for heads (D9): answers after a while with how far it is, and the timer
   * goes on with it.
   */
  archiveMonth: answers<ExportView>({
    by: 'head',
    // Ten of it make the codes of its two filings (H5).
    cost: [66, 10, 22],
  })(monthlyInput),
  /** A monthly return as a table (H6). */
  monthlyReturn: answers<PaperFile>({ by: 'head', cost: [11, 4, 3] })(monthlyInput),
  /** A copy of a picture for staff, with its purpose, the day and who looks burnt in (C9); the audit notes the view. */
  photo: answers<DeskPicture>({
    by: 'staff',
    // A marked copy is a file with a row of its own; the look is noted each time.
    cost: [12, 3, 5],
    costWhen: { again: [8, 2, 1] },
  })(v.strictObject({ id, fileID })),
  /** A paper of a lead, without a seal (I2, I3): those that `LeadView.papers` names. */
  leadPaper: answers<PaperFile>({ by: 'staff', cost: [12, 3, 3] })(
    v.strictObject({ id, of: v.picklist(leadPaperNames) }),
  ),
  /** As `photo`, of a photo that proves an urge of a lead, or goes with what its owner said. */
  leadPhoto: answers<DeskPicture>({ by: 'staff', cost: [12, 4, 5] })(
    v.strictObject({ id, fileID }),
  ),
  /** Makes the caller's copies of a filing's pictures before they are looked at. */
  copiesAhead: answers<null>({
    by: 'staff',
    // Of the three pictures of a filing one was there.
    cost: [11, 5, 11],
  })(one),
  /** All that is held about the caller (K7): whole as JSON, as PDF a page or more an account. */
  myData: answers<PaperFile>({
    by: 'anyone',
    // Reads each filing in a transaction that notes it, then its submissions, looks and cards, four at a time; counted for one submitted twice.
    cost: [23, 6, 3],
  })(v.strictObject({ as: v.picklist(['pdf', 'json']) })),
}

export type DocumentsAction = keyof typeof documentsCalls
export type DocumentsInput<A extends DocumentsAction> = InputOf<(typeof documentsCalls)[A]>
export type DocumentsOutput<A extends DocumentsAction> = OutputOf<(typeof documentsCalls)[A]>
