import {
  type AlreadyRow,
  MOST_ROWS_SHOWN,
  type TableProgress,
  type TableView,
} from '../../../src/domain/api/administration/officeTables'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { isOurs } from '../filing/access'
import type { AtWork } from '../filing/staff/atWork'
import type { ComparedFiling } from '../store/filings/listed'
import { maySee } from '../leads/access'
import { filedWords, isLeadWords } from '../leads/keeping'
import type { StoredTable } from '../store/imports'
import type { Ports } from '../store/ports'
import type { KnownLead } from '../store/supervision/leads'
import { judgedRows, notTaken } from './kept'
import type { JudgedTable } from './kind'
import { tableKinds } from './kinds'

export const tableProgress = ({
  id,
  state,
  good,
  taken,
  already,
  alreadyMore,
  shown,
}: StoredTable): TableProgress => ({
  id,
  state,
  good,
  taken,
  already: already.length + alreadyMore.length,
  shown,
})

/** A table for who may import it; of one whose rows are not taken yet with what is wrong in them. */
export const tableView = async (
  ports: Ports,
  stored: StoredTable,
  staff: AtWork,
  judged?: JudgedTable,
): Promise<TableView> => {
  const { of, name, at, who, headings, examples, columns, state, to } = stored
  const kind = tableKinds[of]
  const read = state === 'read' ? (judged ?? (await judgedRows(ports, stored))) : null
  const left = read && (await notTaken(ports, stored, read))
  const proposed = columns ?? kind.proposed(headings)
  return {
    ...tableProgress(stored),
    ...(left === null ? {} : { good: left.good }),
    name,
    at,
    by: who.name ?? '',
    columns: headings.map((heading, column) => ({
      heading,
      example: examples[column] ?? '',
      column: proposed[column] ?? null,
    })),
    options: kind.options,
    needed: kind.needed,
    to,
    anywhere: kind.goesTo(staff, null) === null,
    judged: columns !== null,
    notes: read?.notes() ?? [],
    bad: left?.bad.slice(0, MOST_ROWS_SHOWN) ?? [],
    badRows: left?.bad.length ?? 0,
    hidden: read?.hidden ?? [],
    alreadyRows: await alreadyRows(ports, stored, staff),
  }
}

/** The rows that became nothing, with what their accounts are by now. */
const alreadyRows = async (
  ports: Ports,
  { already }: StoredTable,
  staff: AtWork,
): Promise<readonly AlreadyRow[]> => {
  const idsOf = (of: 'filing' | 'lead') =>
    already.filter((each) => each.of === of).map(({ id }) => id)
  const [filings, leads] = await Promise.all([
    ports.finding.compared(idsOf('filing')),
    ports.leads.those(idsOf('lead')),
  ])
  const filingWith = new Map(filings.map((each) => [each.id, each]))
  const leadWith = new Map(leads.map((each) => [each.id, each]))
  return already.map(({ row, of, id }) => {
    const filing = of === 'filing' ? filingWith.get(id) : undefined
    const lead = of === 'lead' ? leadWith.get(id) : undefined
    if (filing !== undefined) return { row, ...filingRow(filing, staff) }
    if (lead !== undefined) return { row, ...leadRow(lead, staff) }
    return { row, name: '', words: '这个账号已有备案', opens: null }
  })
}

const filingRow = (filing: ComparedFiling, staff: AtWork): Omit<AlreadyRow, 'row'> => {
  const { id, answers, attested } = filing
  return {
    name: masked(answers.accountName ?? ''),
    words: filedWords(filing),
    opens: isOurs(filing, staff) ? { of: attested ? 'paper' : 'filing', id } : null,
  }
}

const leadRow = (lead: KnownLead, staff: AtWork): Omit<AlreadyRow, 'row'> => ({
  name: masked(lead.answers.accountName ?? ''),
  words: isLeadWords(lead),
  opens: maySee(lead, staff) ? { of: 'lead', id: lead.id } : null,
})
