import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import type { Rung } from '../../../../src/domain/leads/leadMoves'
import { rungs } from '../../../../src/domain/leads/rungs'
import { noticeOf } from '../../../../src/domain/messages/notices/notices'
import { takerOf } from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import type { Context, Moment } from '../../app'
import { lastEvent } from '../audit'
import { type Telling, tellPerson, tellStaff, toldAs } from '../../messages/tell'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'

type Stores = Pick<Transaction, 'inbox'>

const factsOf = (lead: Lead, now: number, matter: string, reason: string) => ({
  id: lead.id,
  accountName: lead.answers.accountName ?? '',
  number: lead.filing?.number ?? '',
  at: now,
  matter,
  reason,
})

const telling = (
  lead: Lead,
  office: OfficeCode,
  now: number,
  notice: Telling['notice'],
): Telling => ({
  what: lastEvent(lead),
  filing: lead.id,
  office,
  notice,
  at: now,
  onlyWhile: null,
})

/** Tells the owner of an urge in the program. */
export const tellUrged = (
  { now }: Pick<Context, 'now'>,
  stores: Stores,
  lead: Lead,
  { owner, until }: { readonly owner: string; readonly until: string },
): Promise<void> => {
  const { shortName, phone } = officeOf(lead.office)
  const facts = { ...factsOf(lead, now, '', ''), office: { shortName, phone }, until }
  const told = telling(lead, lead.office, now, noticeOf('urged', facts))
  const ends = { leadMatter: 'urged', bounds: { whileUrged: true } } as const
  return tellPerson(stores, { ...told, ...ends }, owner)
}

/** The office that works on a lead: of a closed one, from which it has not gone yet, who goes on for it. */
const workingOn = (
  { settings, today }: Pick<Context, 'settings' | 'today'>,
  { office }: Pick<Lead, 'office'>,
): OfficeCode => takerOf(servingsOn(settings, today), office)

/** Tells the office that who was urged said something. */
export const tellStated = (
  context: Pick<Context, 'now' | 'settings' | 'today'>,
  stores: Stores,
  lead: Lead,
  text: string,
): Promise<void> => {
  const { now } = context
  const office = workingOn(context, lead)
  const notice = noticeOf('leadStated', factsOf(lead, now, '', text))
  return tellStaff(
    stores,
    { ...telling(lead, office, now, notice), leadMatter: 'stated' },
    { office, role: null, except: [lead.owner ?? ''] },
    null,
  )
}

/** Tells the heads who can confirm a rung: of the first those of the city office, of the second the office's own and those. */
export const tellProposed = async (
  { now, openid }: Pick<Context, 'now' | 'openid'>,
  stores: Stores,
  lead: Lead,
  rung: Rung,
  reason: string,
): Promise<void> => {
  const notice = noticeOf('leadProposed', factsOf(lead, now, rungs[rung].label, reason))
  const told: readonly OfficeCode[] =
    rung === 'platform' ? [CITY_OFFICE] : [...new Set<OfficeCode>([lead.office, CITY_OFFICE])]
  for (const office of told)
    await tellStaff(
      stores,
      {
        ...telling(lead, office, now, notice),
        what: `${lastEvent(lead)}:${office}`,
        leadMatter: rung,
      },
      { office, role: 'head', except: [openid] },
      null,
    )
}

/** Tells the heads of the office to which a lead came that they can confirm a rung: those of the city office know of it. */
export const tellCome = async (
  { now }: Pick<Context, 'now'>,
  stores: Stores,
  lead: Lead,
): Promise<void> => {
  const { proposal, office } = lead
  if (proposal?.rung !== 'referral' || office === CITY_OFFICE) return
  const facts = factsOf(lead, now, rungs[proposal.rung].label, proposal.reason)
  await tellStaff(
    stores,
    telling(lead, office, now, noticeOf('leadProposed', facts)),
    { office, role: 'head', except: [proposal.openid] },
    null,
  )
}

/** Tells who proposed a rung what became of that. */
export const tellDecided = async (
  { now, openid }: Pick<Context, 'now' | 'openid'>,
  stores: Stores,
  lead: Lead,
  proposer: string,
  matter: string,
  reason: string,
): Promise<void> => {
  if (proposer === openid) return
  const notice = noticeOf('leadDecided', factsOf(lead, now, matter, reason))
  const told = telling(lead, lead.office, now, notice)
  await tellPerson(stores, { ...told, what: toldAs(told.what, 'staff') }, proposer)
}

/** Tells who confirmed that it was referred, and the heads of the office, that no urge is proved to be delivered any more. */
export const tellUnproved = async (
  { now, openid }: Pick<Context, 'now' | 'openid'>,
  stores: Stores,
  lead: Lead,
  by: string,
  reason: string,
): Promise<void> => {
  const notice = noticeOf('leadUnproved', factsOf(lead, now, by, reason))
  await tellDeciders(stores, telling(lead, lead.office, now, notice), lead, openid)
}

/** Tells them that it is referred again, its account being filed no more, without an urge that was delivered. */
export const tellUnprovedAgain = ({ now }: Moment, stores: Stores, lead: Lead): Promise<void> => {
  const notice = noticeOf('leadUnprovedAgain', factsOf(lead, now, '', ''))
  return tellDeciders(stores, telling(lead, lead.office, now, notice), lead, '')
}

/** Tells who confirmed a referral, and the heads of the office, but for who did what it tells of. */
const tellDeciders = async (
  stores: Stores,
  told: Telling,
  lead: Lead,
  openid: string,
): Promise<void> => {
  const confirmer = lead.confirmed.find(({ rung }) => rung === 'referral')?.openid ?? ''
  const heads = { office: lead.office, role: 'head', except: [openid, confirmer] } as const
  await tellStaff(stores, told, heads, null)
  if (confirmer !== openid)
    await tellPerson(stores, { ...told, what: toldAs(told.what, 'staff') }, confirmer)
}
