import type { documentsCalls } from '../../../src/domain/api/documents'
import { Refusal } from '../../../src/domain/api/refusal'
import { instantOf } from '../../../src/domain/dates/days'
import { FORM_VERSION } from '../../../src/domain/form/versions'
import type { Actions, Context } from '../app'
import { ownImport, tableOf } from '../imports/kept'
import { readImport } from '../imports/reading'
import { handOut } from './handOut'
import { issuerOf } from './marks'

// For the first table of an instance, as what draws papers is: nobody else waits for them.
const reader = () => import('./xlsx/sheet')
const writer = () => import('./xlsx/template')

const ofNoFiling = ({ ports }: Context) => ({ filing: null, keep: ports.transaction })

/** The actions about tables of many accounts (B9). */
export const tableActions: Pick<
  Actions<typeof documentsCalls>,
  'template' | 'readTable' | 'badRows'
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
