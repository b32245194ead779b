import * as v from 'valibot'
import { PURPOSE } from '../ledger/export'
import { leadPaperNames } from '../leads/letters'
import { words } from '../text/cleaning'
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

/** The papers of so many filings are put into one file. */
export const PAPERS_AT_ONCE = 20

/** The calls of the function `documents`. */
export const documentsCalls = {
  /** 备案表 of what was submitted last, or of an earlier submission. */
  paper: answers<PaperFile>()(
    v.strictObject({
      id,
      submission: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
    }),
  ),
  receipt: answers<PaperFile>()(one),
  /** 备案表 or 回执 of several filings, one behind the other in one file. */
  papers: answers<PaperFile>()(
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
  archive: answers<PaperFile>()(one),
  blank: answers<PaperFile>()(none),
  /** 签章页, to be printed, signed, stamped and photographed; for staff of what was submitted, until it is decided. */
  sealPage: answers<PaperFile>()(one),
  /** 送交材料: the form of a draft, to be signed by hand, and the list of copies, for the office's counter (M7). */
  packet: answers<PaperFile>()(one),
  /** The table for many accounts, to be filled in (B9). */
  template: answers<PaperFile>()(none),
  /** Reads an uploaded table, and keeps what it says for 7 days. The same upload again answers the same. */
  readTable: answers<ImportView>()(sentTable),
  /** Reads an uploaded old ledger of the caller's office (D10). The same file again answers the same import. */
  readOldLedger: answers<TableView>()(sentTable),
  /** Reads an uploaded table of accounts that are not filed (I1), in the same way. */
  readLeadTable: answers<TableView>()(sentTable),
  /** The rows of an old ledger that have to be put right, with its own headings, for who sent it (D10). */
  badOldRows: answers<PaperFile>()(one),
  /** The same of a table of accounts that are not filed (I1). */
  badLeadRows: answers<PaperFile>()(one),
  /** The bad rows of an import as a table of their own. */
  badRows: answers<PaperFile>()(one),
  /**
   * The rows of the ledger as a table (H2): answers when it is made, and it goes on when nobody waits. With a purpose the
   * numbers of people are in full, for heads alone (H3). With `template` its columns are those of the province's table.
   */
  exportLedger: answers<ExportView>()(
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
  archiveMonth: answers<ExportView>()(monthlyInput),
  /** A monthly return as a table (H6). */
  monthlyReturn: answers<PaperFile>()(monthlyInput),
  /** A copy of a picture for staff, with its purpose, the day and who looks burnt in (C9); the audit notes the view. */
  photo: answers<DeskPicture>()(v.strictObject({ id, fileID })),
  /** A paper of a lead, without a seal (I2, I3): those that `LeadView.papers` names. */
  leadPaper: answers<PaperFile>()(v.strictObject({ id, of: v.picklist(leadPaperNames) })),
  /** As `photo`, of a photo that proves an urge of a lead, or goes with what its owner said. */
  leadPhoto: answers<DeskPicture>()(v.strictObject({ id, fileID })),
  /** Makes the caller's copies of a filing's pictures before they are looked at. */
  copiesAhead: answers<null>()(one),
  /** All that is held about the caller (K7): whole as JSON, as PDF a page or more an account. */
  myData: answers<PaperFile>()(v.strictObject({ as: v.picklist(['pdf', 'json']) })),
}

export type DocumentsAction = keyof typeof documentsCalls
export type DocumentsInput<A extends DocumentsAction> = InputOf<(typeof documentsCalls)[A]>
export type DocumentsOutput<A extends DocumentsAction> = OutputOf<(typeof documentsCalls)[A]>
