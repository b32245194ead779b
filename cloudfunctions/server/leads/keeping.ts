import { isDeepStrictEqual } from 'node:util'
import type { ApiInput } from '../../../src/domain/api/api'
import { Refusal } from '../../../src/domain/api/refusal'
import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../src/domain/city/city'
import type { Answers } from '../../../src/domain/form/form'
import { isOneAccount, tidiedAccount, wrongAccount } from '../../../src/domain/leads/account'
import { leadMoves } from '../../../src/domain/leads/leadMoves'
import { leadWords } from '../../../src/domain/leads/status'
import { matchPlaces } from '../../../src/domain/places/gazetteer'
import type { Context } from '../app'
import { actorOf } from '../filing/access'
import { accountKey, holding } from '../filing/allowed/account'
import type { AtWork } from '../filing/allowed/atWork'
import { CHAIN_START } from '../filing/audit'
import type { Filing } from '../filing/filing'
import { leadsOfAccount, withLeadKeys } from '../filing/lead/keys'
import { storeMovedLead } from '../filing/lead/moved'
import { refusePersonalNumbers } from '../filing/refusals'
import type { Lead } from '../store/supervision/leads'
import type { Transaction } from '../store/ports'
import { maySee } from './access'
import { likelyFilings } from './likely'
import { isLastOfLead, leadStaff, moveLead } from './moving'

type Known = Pick<ApiInput<'leads.add'>, 'account' | 'phone' | 'link' | 'note'>

/** What was typed of a lead, as it is kept. Refuses with `input` beside the field what is wrong or missing. */
const readKnown = (
  { account, phone, link, note }: Known,
  { today }: Pick<Context, 'today'>,
): Pick<Lead, 'answers' | 'phone' | 'link' | 'note'> => {
  const answers = tidiedAccount(account)
  const wrong = wrongAccount(answers, today)
  const [first] = Object.values(wrong)
  if (first !== undefined) throw new Refusal('input', first, wrong)
  refusePersonalNumbers({ note })
  return { answers, phone, link, note }
}

/** Whose it is: of the caller's office; the city chooses, else by the place in its name, else its own. */
const officeFor = (answers: Answers, staff: AtWork, wanted: OfficeCode | null): OfficeCode => {
  if (!staff.city) return staff.office
  if (wanted !== null) return wanted
  const named = matchPlaces(answers.accountName ?? '').find(
    ({ decides, area }) => decides && area !== null,
  )
  return named?.area ?? CITY_OFFICE
}

/** Its account is filed; where that is for the caller to read, with its id. */
const filedAlready = (
  { id, number, office }: Pick<Filing, 'id' | 'number' | 'office'>,
  staff: AtWork,
): Refusal =>
  new Refusal(
    'duplicate',
    `这个账号已有备案 ${number ?? '（纸质台账）'}`,
    office === staff.office || staff.city ? { filing: id } : {},
  )

/**
 * Refuses with `duplicate` an account that is filed, or is a lead already; with its id where the caller may read it. The
 * account's key is taken and freed again, so that of this and a submit at once one finds the other.
 */
const refuseKnown = async (
  { vault }: Context['ports'],
  stores: Transaction,
  answers: Answers,
  { itself, staff }: { readonly itself: string | null; readonly staff: AtWork },
): Promise<void> => {
  const key = accountKey(vault, { answers })
  const holder = await stores.accounts.take({ id: key, filing: '' })
  if (holder === '') await stores.accounts.remove(key)
  const filing = holder === '' ? null : await stores.filings.get(holder)
  if (filing !== null && holding.includes(filing.status)) throw filedAlready(filing, staff)
  const other = (await leadsOfAccount(vault, stores, answers)).find(({ id }) => id !== itself)
  if (other !== undefined)
    throw new Refusal(
      'duplicate',
      `已有这条线索，在${officeOf(other.office).shortName}，${leadWords[other.status]}`,
      maySee(other, staff) ? { lead: other.id } : {},
    )
}

type Begun = Pick<
  Lead,
  'office' | 'source' | 'answers' | 'phone' | 'link' | 'note' | 'filing' | 'owner'
>

/** A new lead, stored with its event and found by its account. */
export const beginLead = async (
  context: Context,
  stores: Transaction,
  staff: AtWork,
  of: Begun,
): Promise<Lead> => {
  const { ports, openid, now } = context
  const by = actorOf(openid, staff)
  const lead: Lead = {
    ...of,
    id: ports.newId(),
    version: 0,
    status: leadMoves.add.to,
    by,
    createdAt: now,
    at: now,
    lateFrom: 0,
    acts: [],
    acted: 0,
    keys: [],
    urges: [],
    proposal: null,
    confirmed: [],
    moved: { move: 'add', openid, name: staff.name, at: now },
    chain: CHAIN_START,
  }
  const found = await withLeadKeys(ports.vault, stores, lead)
  return storeMovedLead(context, stores, by, found, 'add', { about: of.answers.accountName ?? '' })
}

/** Whether the caller added this very lead a moment ago: then the call came again after a lost answer. */
const isJustAdded = (lead: Lead, { openid, now }: Context, of: KnownOfLead) =>
  lead.by.openid === openid && lead.version === 1 && lead.createdAt > now - JUST && says(lead, of)

type KnownOfLead = Pick<Lead, 'answers' | 'phone' | 'link' | 'note'>

const says = ({ answers, phone, link, note }: Lead, of: KnownOfLead): boolean =>
  isDeepStrictEqual({ answers, phone, link, note }, of)

const JUST = 10 * 60_000

/** Adds a lead of the caller's office, or with the city right of any. Refuses with `input` and `duplicate`. */
export const addLead = async (
  context: Context,
  { office, ...typed }: ApiInput<'leads.add'>,
  staff: AtWork,
): Promise<Lead> => {
  const known = readKnown(typed, context)
  const filings = await likelyFilings(context, known)
  const filing = filings.find((other) => isOneAccount(known.answers, other.answers))
  if (filing !== undefined) throw filedAlready(filing, staff)
  return context.ports.transaction(async (stores) => {
    const same = await leadsOfAccount(context.ports.vault, stores, known.answers)
    const again = same.find((lead) => isJustAdded(lead, context, known))
    if (again !== undefined) return again
    await refuseKnown(context.ports, stores, known.answers, { itself: null, staff })
    return beginLead(context, stores, staff, {
      ...known,
      office: officeFor(known.answers, staff, office ?? null),
      source: 'added',
      filing: null,
      owner: null,
    })
  })
}

/** Corrects what is known of a lead. */
export const editLead = async (
  context: Context,
  { id, version, ...typed }: ApiInput<'leads.edit'>,
  staff: AtWork,
): Promise<Lead> => {
  const known = readKnown(typed, context)
  return moveLead(context, leadStaff(context, staff), {
    of: id,
    move: 'edit',
    version,
    isDone: (lead) =>
      lead.version === version + 1 && isLastOfLead(context, lead, 'edit') && says(lead, known),
    making: async (lead, stores) => {
      if (lead.source === 'filing')
        throw new Refusal('not-allowed', '这条来自一件备案，内容以备案为准')
      await refuseKnown(context.ports, stores, known.answers, { itself: id, staff })
      const { keys } = await withLeadKeys(context.ports.vault, stores, { ...lead, ...known })
      return { about: known.answers.accountName ?? '', set: { ...known, keys } }
    },
  })
}

/** Gives a lead to another office. */
export const handLeadOn = async (
  context: Context,
  { id, version, office, reason }: ApiInput<'leads.handOn'>,
  staff: AtWork,
): Promise<Lead> => {
  refusePersonalNumbers({ reason })
  const { shortName } = officeOf(office)
  const mover = leadStaff(context, staff)
  // Who gave it away reads no more of it, but the answer to a second tap.
  const open = (stored: Lead | null) =>
    stored?.moved.openid === context.openid && stored.moved.move === 'handOn'
      ? stored
      : mover.open(stored)
  return moveLead(
    context,
    { ...mover, open },
    {
      of: id,
      move: 'handOn',
      version,
      isDone: (lead) => lead.office === office && lead.moved.move === 'handOn',
      making: (lead) => {
        if (lead.source === 'filing')
          throw new Refusal('not-allowed', '这条来自一件备案，请在备案里转办')
        return { about: shortName, message: [`原因：${reason}`], set: { office } }
      },
    },
  )
}
