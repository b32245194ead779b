import { writeXlsx } from 'hucre/xlsx'
import type { TableView } from '../../../src/domain/api/administration/officeTables'
import type { OldColumn } from '../../../src/domain/oldLedger/columns'
import type { Answer } from '../../../src/domain/api/call'
import type {
  DocumentsAction,
  DocumentsInput,
  DocumentsOutput,
} from '../../../src/domain/api/documents'
import type { ImportView } from '../../../src/domain/api/import'
import type { OfficeCode } from '../../../src/domain/city/city'
import type { Answers } from '../../../src/domain/form/form'
import type { LeadColumn } from '../../../src/domain/leads/table'
import { makeTemplate } from '../documents/xlsx/template'
import type { Cloud } from './cloud'

/** A row of an account that is not yet another’s: what its person types. */
export const accountRow = (number: number, texts: Answers = {}): Answers => ({
  accountName: `固安周末去哪儿${String(number)}`,
  accountKind: '微信公众账号',
  accountId: `gh_${String(number).padStart(12, '0')}`,
  subjectKind: '公司',
  subjectName: '固安县周末文化传播有限公司',
  address: '固安县新昌街5号',
  introduction: '介绍固安的周末去处',
  openedOn: '2026-11-10',
  followers: '1200',
  ownerName: '李文昌',
  ownerWechat: 'li_wenchang_demo',
  ownerMobile: '13800000001',
  ...texts,
})

export const rowsFrom = (first: number, count: number): readonly Answers[] =>
  Array.from({ length: count }, (_, index) => accountRow(first + index))

/** The template with these rows, as its person sends it back. */
export const filledTable = async (rows: readonly Answers[]): Promise<Buffer> =>
  Buffer.from(await makeTemplate(rows, { production: false, operator: null }))

/** A call of the function `documents`. */
export const documents = async <A extends DocumentsAction>(
  cloud: Cloud,
  openid: string,
  action: A,
  input: DocumentsInput<A>,
): Promise<Answer<DocumentsOutput<A>>> =>
  (await cloud.invoke(openid, { action, input }, 'documents')) as Answer<DocumentsOutput<A>>

/** Uploads a table by a ticket; answers the upload's id. */
export const uploadedTable = async (
  cloud: Cloud,
  openid: string,
  bytes: Buffer,
): Promise<string> => {
  const { path } = await cloud.ok(openid, 'import.ticket', {})
  return cloud.upload(openid, path, bytes)
}

/** Uploads a table of these rows and has it read. */
export const readRows = async (
  cloud: Cloud,
  openid: string,
  rows: readonly Answers[],
): Promise<ImportView> => {
  const fileID = await uploadedTable(cloud, openid, await filledTable(rows))
  const answer = await documents(cloud, openid, 'readTable', { fileID, name: '十一月.xlsx' })
  if (!answer.ok) throw new Error(`readTable: ${JSON.stringify(answer)}`)
  return answer.data
}

/** Makes the drafts of an import to its end. */
export const allMade = async (cloud: Cloud, openid: string, id: string) => {
  for (;;) {
    const progress = await cloud.ok(openid, 'import.run', { id })
    if (progress.state === 'done') return progress
  }
}

const sheets = new Map<string, Buffer>()

/** A workbook of rows of texts, as an office keeps its ledger; of the same rows the same file, although it says when it was made. */
export const sheetOf = async (rows: readonly (readonly string[])[]): Promise<Buffer> => {
  const key = JSON.stringify(rows)
  const known = sheets.get(key)
  if (known !== undefined) return known
  const filled = rows.map((row) => row.map((text) => text || null))
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: '台账', rows: filled }] }))
  sheets.set(key, bytes)
  return bytes
}

/** Uploads an old ledger as a head and has it read. */
export const readOld = async (
  cloud: Cloud,
  openid: string,
  rows: readonly (readonly string[])[],
): Promise<TableView> => {
  const { path } = await cloud.ok(openid, 'oldLedger.ticket', {})
  const fileID = await cloud.upload(openid, path, await sheetOf(rows))
  const answer = await documents(cloud, openid, 'readOldLedger', { fileID, name: '台账.xlsx' })
  if (!answer.ok) throw new Error(`readOldLedger: ${JSON.stringify(answer)}`)
  return answer.data
}

/** Judges an old ledger by the columns that are proposed. */
export const judgedOld = (
  cloud: Cloud,
  openid: string,
  { id, columns }: TableView,
): Promise<TableView> =>
  cloud.ok(openid, 'oldLedger.judge', {
    id,
    columns: columns.map(({ column }) => column as OldColumn | null),
  })

/** Takes the rows of an old ledger to its end. */
export const allTaken = async (cloud: Cloud, openid: string, id: string) => {
  for (;;) {
    const progress = await cloud.ok(openid, 'oldLedger.run', { id })
    if (progress.state === 'done') return progress
  }
}

/** Uploads a table of accounts that are not filed as staff and has it read. */
export const readLeads = async (
  cloud: Cloud,
  openid: string,
  rows: readonly (readonly string[])[],
  name = '摸排.xlsx',
): Promise<TableView> => {
  const { path } = await cloud.ok(openid, 'leadTable.ticket', {})
  const fileID = await cloud.upload(openid, path, await sheetOf(rows))
  const answer = await documents(cloud, openid, 'readLeadTable', { fileID, name })
  if (!answer.ok) throw new Error(`readLeadTable: ${JSON.stringify(answer)}`)
  return answer.data
}

/** Judges it by the columns that are proposed, for an office or with null for whichever each row says. */
export const judgedLeads = (
  cloud: Cloud,
  openid: string,
  { id, columns }: TableView,
  office: OfficeCode | null = null,
): Promise<TableView> =>
  cloud.ok(openid, 'leadTable.judge', {
    id,
    columns: columns.map(({ column }) => column as LeadColumn | null),
    office,
  })

/** Takes its rows to the end. */
export const allLeadsTaken = async (cloud: Cloud, openid: string, id: string) => {
  for (;;) {
    const progress = await cloud.ok(openid, 'leadTable.run', { id })
    if (progress.state === 'done') return progress
  }
}
