import type { ApiInput } from '../../../src/domain/api/api'
import { NO_FILING, Refusal } from '../../../src/domain/api/refusal'
import { officeOf } from '../../../src/domain/city/city'
import { tidiedAccount } from '../../../src/domain/leads/account'
import { standingOf } from '../../../src/domain/leads/status'
import type { Context } from '../app'
import { actorOf, isOurs, officeFiling } from '../filing/access'
import { isChange, isSubmitted, isUnowned } from '../filing/facts'
import type { Submitted } from '../store/filings/filing'
import { holding } from '../filing/account/account'
import type { AtWork } from '../filing/staff/atWork'
import { filed } from '../filing/lead/follow'
import { leadsWith } from '../filing/lead/keys'
import { storeMovedLead } from '../filing/lead/moved'
import type { Lead } from '../store/supervision/leads'
import type { Transaction } from '../store/ports'
import { officeLead } from './access'
import { beginLead } from './keeping'
import { mayBeOf } from './likely'
import { leadStaff, moveLead } from './moving'

/** Whether a filing may be urged: it went back to its owner, and the day that was wished for it is over. */
const isOverdue = (filing: Submitted, today: string): boolean =>
  filing.status === 'returned' && (filing.returned?.correctionOn ?? today) < today

/** The lead that a filing brought before; null where it never did. */
const brought = async (
  stores: Pick<Transaction, 'leads'>,
  filing: Submitted,
): Promise<Lead | null> =>
  (await leadsWith(stores, filing.leads ?? [])).find(({ source }) => source === 'filing') ?? null

/**
 * A lead of a filing that was returned and whose wished day is over (I2): its owner is known. Once; a second call answers
 * it. Refuses with `not-allowed` any other.
 */
export const leadOfFiling = async (
  context: Context,
  { filing: id }: ApiInput<'leads.ofFiling'>,
  staff: AtWork,
): Promise<Lead> => {
  return context.ports.transaction(async (stores) => {
    const filing = officeFiling(await stores.filings.get(id), staff)
    if (filing.office !== staff.office)
      throw new Refusal('not-allowed', `这件由${officeOf(filing.office).shortName}办理`)
    if (filing.applicant === context.openid)
      throw new Refusal('not-allowed', '这是您自己的账号，由同事办理')
    const known = await brought(stores, filing)
    if (known !== null && known.status !== 'filed') return officeLead(known, staff)
    if (isChange(filing) || !isOverdue(filing, context.today))
      throw new Refusal('not-allowed', '过了建议补正日期，还没有补正的，才列为线索')
    const owner = isUnowned(filing) ? null : filing.applicant
    if (known !== null)
      return storeMovedLead(context, stores, actorOf(context.openid, staff), known, 'unfile', {
        about: filing.number,
        to: standingOf(known),
        set: { office: filing.office, owner, filing: { id: filing.id, number: filing.number } },
      })
    const lead = await beginLead(context, stores, actorOf(context.openid, staff), {
      office: filing.office,
      source: 'filing',
      answers: tidiedAccount(filing.answers),
      phone: '',
      link: '',
      note: '',
      filing: { id: filing.id, number: filing.number },
      owner,
    })
    await stores.filings.put({ ...filing, leads: [...(filing.leads ?? []), lead.id] })
    return lead
  })
}

/** Says which filing a lead is. Refuses with `not-found` what is none that an office has, and one of another office that is not alike. */
export const matchLead = async (
  context: Context,
  { id, version, filing: of }: ApiInput<'leads.match'>,
  staff: AtWork,
): Promise<Lead> => {
  return moveLead(context, leadStaff(context, staff), {
    of: id,
    move: 'match',
    version,
    isDone: (lead) => lead.status === 'filed' && lead.filing?.id === of,
    making: async (lead, stores) => {
      const filing = await stores.filings.get(of)
      if (
        filing === null ||
        !(isSubmitted(filing) || filing.old) ||
        !holding.includes(filing.status) ||
        !(isOurs(filing, staff) || mayBeOf(lead, filing))
      )
        throw new Refusal('not-found', NO_FILING)
      const leads = [...new Set([...(filing.leads ?? []), id])]
      await stores.filings.put({ ...filing, leads })
      return filed(lead, filing, context.now)
    },
  })
}
