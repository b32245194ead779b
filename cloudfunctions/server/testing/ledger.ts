import { randomUUID } from 'node:crypto'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import type { Exports, ExportView } from '../../../src/domain/api/ledger'
import type { Answer } from '../../../src/domain/api/call'
import type { DocumentsInput } from '../../../src/domain/api/documents'
import { type LedgerFilter, type LedgerSort, wholeLedger } from '../../../src/domain/ledger/filter'
import { sealedIdNumber } from '../secrets/personal'
import type { Cloud } from './cloud'
import { individual, registered } from './filings'
import { documents } from './tables'

/** The owner of all of them has this one. */
export const ID_NUMBER = individual.ownerIdNumber ?? ''

type Changed = { readonly answers?: object; readonly ledger?: object } & Readonly<
  Record<string, unknown>
>

/**
 * Stores copies of a filing that was registered by the calls, each whole, with an id, number and place in the ledger of its
 * own; `changed` says what else is different about the one of that place.
 */
export const manyFilings = async (
  cloud: Cloud,
  count: number,
  changed: (place: number) => Changed = () => ({}),
): Promise<void> => {
  const { id } = await registered(cloud, { owner: 'owner-li', staff: 'reviewer-bazhou' })
  const [made] = await cloud.stored<Record<string, object>>('filings', { _id: id })
  if (made === undefined) throw new Error('nothing to copy')
  await cloud.alter('filings', id, { office: null, ledger: null, queue: null })
  const vault = cloud.vault()
  const copy = (place: number): object => {
    const { answers = {}, ledger = {}, ...rest } = changed(place)
    const _id = randomUUID()
    const dataKey = vault.newDataKey(_id)
    const number = `LFBZ-26${String(place).padStart(6, '0')}`
    const chain = { seq: 0, hash: '' }
    return {
      ...made,
      _id,
      dataKey,
      number,
      chain,
      trail: null,
      idNumber: sealedIdNumber(vault, { id: _id, dataKey }, ID_NUMBER),
      answers: { ...made['answers'], accountName: `老街坊${String(place)}`, ...answers },
      ledger: {
        ...made['ledger'],
        number: place + 1,
        text: `${number.toLowerCase().replace('-', '')} 老街坊${String(place)}`,
        ...ledger,
      },
      ...rest,
    }
  }
  await inserted(cloud, count, copy)
}

/** What one call of the cloud's door takes. */
const AT_ONCE = 10

/** Stores so many filings, or rows of another collection, each as `made` says for its place. */
export const inserted = async (
  cloud: Cloud,
  count: number,
  made: (place: number) => object,
  collection = 'filings',
): Promise<void> => {
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => made(from + i))
    const answer = await cloud.insert(collection, ...rows)
    if ((answer as { readonly code?: string }).code !== undefined)
      throw new Error(JSON.stringify(answer))
  }
}

type Asked = {
  readonly filter?: Partial<LedgerFilter>
  readonly sort?: LedgerSort
  readonly purpose?: string | null
  readonly template?: boolean
}

/** What the ledger is asked for, by number where nothing else is said. */
const askedFor = ({
  filter = {},
  sort = { by: 'number', descending: false },
  purpose = null,
  template = false,
}: Asked = {}): DocumentsInput<'exportLedger'> => ({
  filter: { ...wholeLedger, ...filter },
  sort,
  purpose,
  template,
})

/** Asks for a file of the ledger. */
export const exporting = (
  cloud: Cloud,
  openid: string,
  asked?: Asked,
): Promise<Answer<ExportView>> => documents(cloud, openid, 'exportLedger', askedFor(asked))

/** A file of the ledger that was made. */
export const exported = async (
  cloud: Cloud,
  openid: string,
  asked?: Asked,
): Promise<ExportView> => {
  const answer = await exporting(cloud, openid, asked)
  if (!answer.ok) throw new Error(`exportLedger: ${JSON.stringify(answer)}`)
  return answer.data
}

export const exportsOf = (cloud: Cloud, openid: string): Promise<Exports> =>
  cloud.ok(openid, 'ledger.exports', {})

type Sheets = {
  readonly bytes: Buffer
  readonly headings: readonly string[]
  /** The rows behind the headings. */
  readonly rows: readonly (readonly CellValue[])[]
  /** The second sheet, a line each. */
  readonly notes: readonly string[]
  readonly column: (heading: string) => readonly CellValue[]
}

/** Downloads a file by its link and reads it back. */
export const downloaded = async (cloud: Cloud, openid: string, id: string): Promise<Sheets> => {
  const { url } = await cloud.ok(openid, 'ledger.exportFile', { id })
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  const { sheets } = await readXlsx(bytes)
  const [heads = [], ...rows] = sheets[0]?.rows ?? []
  const headings = heads.map(String)
  return {
    bytes,
    headings,
    rows,
    notes: (sheets[1]?.rows ?? []).map((row) => row.join('：')),
    column: (heading) => rows.map((row) => row[headings.indexOf(heading)] ?? null),
  }
}
