import type { documentsCalls } from '../../../src/domain/api/documents'
import { Refusal } from '../../../src/domain/api/refusal'
import { instantOf, showMonth } from '../../../src/domain/dates/days'
import { officeWords } from '../../../src/domain/figures/returnWords'
import { FORM_VERSION } from '../../../src/domain/form/versions'
import { administered } from '../administration/record'
import type { Actions, Context } from '../app'
import { openReturn } from '../figures/returns'
import { actorOf } from '../filing/access'
import { ownImport, tableOf } from '../imports/kept'
import { readImport } from '../imports/reading'
import { sha256 } from '../secrets/hashes'
import type { OfficeTable } from '../store/imports'
import { badTexts } from '../tables/kept'
import { readOfficeTable } from '../tables/reading'
import { handOut } from './handOut'
import { issuerOf } from './marks'

// For the first table of an instance, as what draws papers is: nobody else waits for them.
const reader = () => import('./xlsx/sheet')
const writer = () => import('./xlsx/template')

const ofNoFiling = ({ ports }: Context) => ({ filing: null, keep: ports.transaction })

/** A second tap within so long gets the same file. */
const SAME_FILE = 60_000

/** The rows of an office's table that have to be put right, under its own headings. */
const badRowsOf =
  (of: OfficeTable): Actions<typeof documentsCalls>['badOldRows'] =>
  async (context, { id }) => {
    const { headings, rows, staff } = await badTexts(context, of, id)
    return handOut(context, {
      filing: null,
      keep: (store) =>
        context.ports.transaction(async (stores) => {
          await store(stores)
          await administered(context.ports.vault, stores, actorOf(context.openid, staff), {
            act: 'badRows',
            at: context.now,
            office: staff.office,
            about: of,
            before: null,
            after: { id, rows: rows.length },
          })
        }),
      name: `要改的 ${String(rows.length)} 行.xlsx`,
      file: 'rows.xlsx',
      // What is wrong changes with the columns that are chosen, and with what others file.
      asked: `${context.openid}:${of}:${id}:${sha256(JSON.stringify(rows))}`,
      since: context.now - SAME_FILE,
      make: async () => {
        const { writeBadRows } = await import('./xlsx/badRows')
        return { bytes: await writeBadRows(headings, rows, issuerOf(context.ports)), missing: [] }
      },
    })
  }

const readingOf =
  (of: OfficeTable): Actions<typeof documentsCalls>['readOldLedger'] =>
  async (context, sent) =>
    readOfficeTable(context, of, sent, async (bytes) => (await reader()).readSheet(bytes))

/**
 * The actions about tables of many accounts (B9), those that offices keep (D10, I1), and the monthly return as one (H6).
 */
export const tableActions: Pick<
  Actions<typeof documentsCalls>,
  | 'template'
  | 'readTable'
  | 'readOldLedger'
  | 'readLeadTable'
  | 'badRows'
  | 'badOldRows'
  | 'badLeadRows'
  | 'monthlyReturn'
> = {
  template: async (context) =>
    handOut(context, {
      ...ofNoFiling(context),
      name: '多个账号登记模板.xlsx',
      file: 'template.xlsx',
      asked: `template:${FORM_VERSION}:${context.today}`,
      since: instantOf(context.today),
      make: async () => {
        const { makeTemplate } = await writer()
        return { bytes: await makeTemplate([], issuerOf(context.ports)), missing: [] }
      },
    }),

  readTable: async (context, sent) =>
    readImport(context, sent, async (bytes) => (await reader()).readSheet(bytes)),

  readOldLedger: readingOf('oldLedger'),

  readLeadTable: readingOf('leads'),

  monthlyReturn: async (context, { month, office }) => {
    const made = await openReturn(context, { month, office })
    return handOut(context, {
      ...ofNoFiling(context),
      name: `${officeWords(made.office)}${showMonth(month)}月报.xlsx`,
      file: 'return.xlsx',
      asked: `${context.openid}:return:${month}:${made.office ?? 'all'}`,
      since: context.now - SAME_FILE,
      make: async () => {
        const { writeReturn } = await import('./xlsx/monthly')
        return { bytes: await writeReturn(made, issuerOf(context.ports)), missing: [] }
      },
    })
  },

  badOldRows: badRowsOf('oldLedger'),

  badLeadRows: badRowsOf('leads'),

  badRows: async (context, { id }) => {
    const stored = await ownImport(context, id)
    const { bad } = await tableOf(context.ports, stored)
    if (bad.length === 0) throw new Refusal('not-found', '没有要改的行')
    return handOut(context, {
      ...ofNoFiling(context),
      name: `要改的 ${String(bad.length)} 行.xlsx`,
      file: 'rows.xlsx',
      asked: `${context.openid}:badRows:${id}`,
      since: stored.at,
      make: async () => {
        const { makeTemplate } = await writer()
        const rows = bad.map(({ texts }) => texts)
        return { bytes: await makeTemplate(rows, issuerOf(context.ports)), missing: [] }
      },
    })
  },
}
