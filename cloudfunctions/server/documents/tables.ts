import type { documentsCalls } from '../../../src/domain/api/documents'
import { Refusal } from '../../../src/domain/api/refusal'
import { instantOf, showMonth } from '../../../src/domain/dates/days'
import { officeWords } from '../../../src/domain/figures/returnWords'
import { FORM_VERSION } from '../../../src/domain/form/versions'
import type { Actions, Context } from '../app'
import { openReturn } from '../figures/returns'
import { ownImport, tableOf } from '../imports/kept'
import { readImport } from '../imports/reading'
import { badOldTexts } from '../oldLedger/kept'
import { readOldLedger } from '../oldLedger/reading'
import { sha256 } from '../secrets/hashes'
import { handOut } from './handOut'
import { issuerOf } from './marks'

// For the first table of an instance, as what draws papers is: nobody else waits for them.
const reader = () => import('./xlsx/sheet')
const writer = () => import('./xlsx/template')

const ofNoFiling = ({ ports }: Context) => ({ filing: null, keep: ports.transaction })

/** A second tap within so long gets the same file. */
const SAME_FILE = 60_000

/** The actions about tables of many accounts (B9), old ledgers (D10), and the monthly return as one (H6). */
export const tableActions: Pick<
  Actions<typeof documentsCalls>,
  'template' | 'readTable' | 'readOldLedger' | 'badRows' | 'badOldRows' | 'monthlyReturn'
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

  readOldLedger: async (context, sent) =>
    readOldLedger(context, sent, async (bytes) => (await reader()).readSheet(bytes)),

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

  badOldRows: async (context, { id }) => {
    const { headings, rows } = await badOldTexts(context, id)
    return handOut(context, {
      ...ofNoFiling(context),
      name: `要改的 ${String(rows.length)} 行.xlsx`,
      file: 'rows.xlsx',
      // What is wrong changes with the columns that are chosen, and with what others file.
      asked: `${context.openid}:badOldRows:${id}:${sha256(JSON.stringify(rows))}`,
      since: context.now - SAME_FILE,
      make: async () => {
        const { writeBadRows } = await import('./xlsx/badOldRows')
        return { bytes: await writeBadRows(headings, rows, issuerOf(context.ports)), missing: [] }
      },
    })
  },

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
