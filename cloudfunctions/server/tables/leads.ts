import { Refusal } from '../../../src/domain/api/refusal'
import { CITY_OFFICE } from '../../../src/domain/city/city'
import { isOneAccount } from '../../../src/domain/leads/account'
import { takerOf } from '../../../src/domain/serving/serving'
import { servingsOn } from '../../../src/domain/settings/servings'
import { scopeSigns } from '../../../src/domain/leads/signs'
import { type LeadColumn, leadRows, type LeadSaid } from '../../../src/domain/leads/table'
import { actorOf, callingStaff } from '../filing/access'
import { holding } from '../filing/account/account'
import { leadKeysOf } from '../filing/lead/keys'
import {
  beginLead,
  filedLike,
  filedWords,
  isLeadWords,
  knownAs,
  officeNamed,
} from '../leads/keeping'
import type { Ports } from '../store/ports'
import type { KnownLead } from '../store/supervision/leads'
import { holdersOf } from './holders'
import { rowSource, type KnownRow, idOfRow, type TableKind } from './kind'

/**
 * Accounts that seem to have to be filed and are not (I1): a row becomes a lead by the same rules as one that is added by hand,
 * at once; one that is filed, or a lead already, becomes nothing. The city says whose they become, everybody else their own.
 */
export const leadTable: TableKind<LeadColumn, LeadSaid> = {
  calling: callingStaff,
  taker: ({ openid }, staff, { to }) => {
    if (to !== staff.office && !staff.city)
      throw new Refusal('not-allowed', '这份表会进到别的办公室，由能看全市的同事导入')
    return actorOf(openid, staff)
  },
  goesTo: (staff, wanted) => (staff.city ? wanted : staff.office),
  rows: leadRows,
  // Each stands in the list as soon as it is taken.
  shows: null,
  notes: (rows) => {
    // No village decides by its name, and thousands of them for thousands of rows would take seconds.
    const unsure = rows.filter(({ answers }) => scopeSigns(answers).length === 0)
    return unsure.length === 0
      ? []
      : [
          `其中 ${unsure.length.toLocaleString('en')} 行的名称和主体里没有本地地名，导入后先核实在不在范围`,
        ]
  },
  knower: (ports) =>
    Promise.resolve(async (rows) => {
      const [filed, leads] = await Promise.all([filedOf(ports, rows), leadsOf(ports, rows)])
      return new Map(
        rows.flatMap((each): readonly (readonly [number, KnownRow])[] => {
          const known = filed(each) ?? leads(each)
          return known === undefined ? [] : [[each.row, known]]
        }),
      )
    }),
  become: async (moment, stored, said) => {
    const { row, office, ...known } = said
    const { ports } = moment
    const filing = await filedLike(moment, known)
    return async (stores) => {
      if (filing !== null) return { of: 'filing', id: filing.id }
      const already = await knownAs(ports, stores, known.answers, null)
      if (already?.filing) return { of: 'filing', id: already.filing.id }
      if (already?.lead) return { of: 'lead', id: already.lead.id }
      await beginLead(moment, stores, stored.who, {
        ...known,
        id: idOfRow(stored, { row }),
        from: [`由表格导入：${rowSource(stored, { row })}`],
        office: takerOf(
          servingsOn(moment.settings, moment.today),
          office ?? stored.to ?? officeNamed(known.answers) ?? CITY_OFFICE,
        ),
        source: 'imported',
        filing: null,
        owner: null,
      })
      return null
    }
  },
}

type Finder = (row: Pick<LeadSaid, 'answers'>) => KnownRow | undefined

/** By a row: the filing that holds its account. */
const filedOf = async (ports: Ports, rows: readonly LeadSaid[]): Promise<Finder> => {
  const heldBy = await holdersOf(ports, rows)
  const filings = new Map(
    (await ports.finding.compared(rows.flatMap((row) => heldBy(row) ?? [])))
      .filter(({ status }) => holding.includes(status))
      .map((filing) => [filing.id, filing]),
  )
  return (row) => {
    const filing = filings.get(heldBy(row) ?? '')
    return filing && { held: { of: 'filing', id: filing.id }, words: filedWords(filing) }
  }
}

/** By a row: the lead of its account. */
const leadsOf = async (ports: Ports, rows: readonly LeadSaid[]): Promise<Finder> => {
  const keysOf = ({ answers }: Pick<LeadSaid, 'answers'>) => leadKeysOf(ports.vault, answers)
  const found = await ports.leads.withKeys(rows.flatMap(keysOf))
  const ids = new Map(found.map(({ id, leads }) => [id, leads]))
  const leads = new Map(
    (await ports.leads.those(found.flatMap((each) => each.leads))).map((lead) => [lead.id, lead]),
  )
  return (row) => {
    const lead = keysOf(row)
      .flatMap((key) => ids.get(key) ?? [])
      .map((id): KnownLead | undefined => leads.get(id))
      .find((each) => each !== undefined && isOneAccount(each.answers, row.answers))
    return lead && { held: { of: 'lead', id: lead.id }, words: isLeadWords(lead) }
  }
}
