import { isDeepStrictEqual } from 'node:util'
import type { ApiInput } from '../../../src/domain/api/api'
import { Refusal } from '../../../src/domain/api/refusal'
import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../src/domain/city/city'
import type { Answers } from '../../../src/domain/form/form'
import { isOneAccount, tidiedAccount, wrongAccount } from '../../../src/domain/leads/account'
import { leadMoves } from '../../../src/domain/leads/leadMoves'
import { leadWords } from '../../../src/domain/leads/status'
import { matchPlaces } from '../../../src/domain/places/gazetteer'
import { handOnRefusal, type Servings, takerOf } from '../../../src/domain/serving/serving'
import type { Context, Moment } from '../app'
import { actorOf, isOurs } from '../filing/access'
import { holding, accountKeys } from '../filing/account/account'
import type { AtWork } from '../filing/staff/atWork'
import { CHAIN_START } from '../filing/audit'
import type { Filing } from '../store/filings/filing'
import type { ComparedFiling } from '../store/filings/listed'
import { leadsOfAccount, withLeadKeys } from '../filing/lead/keys'
import { storeMovedLead } from '../filing/lead/moved'
import { refusePersonalNumbers } from '../filing/refusals'
import type { Actor } from '../store/events'
import type { Lead } from '../store/supervision/leads'
import type { Transaction } from '../store/ports'
import { servingsNow } from '../store/settings'
import { maySee } from './access'
import { filingsNamed } from './likely'
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

/** The office that the name of an account says; null where it says none. */
export const officeNamed = (answers: Answers): OfficeCode | null =>
  matchPlaces(answers.accountName ?? '').find(({ decides, area }) => decides && area !== null)
    ?.area ?? null

/** Whose it is: of the caller's office; the city chooses, else by the place in its name, else its own. A closed one's is its successor's. */
const officeFor = (
  servings: Servings,
  answers: Answers,
  staff: AtWork,
  wanted: OfficeCode | null,
): OfficeCode =>
  takerOf(servings, staff.city ? (wanted ?? officeNamed(answers) ?? CITY_OFFICE) : staff.office)

/** What an account is by now. */
type KnownAs =
  | { readonly filing: Pick<Filing, 'id' | 'number' | 'office'>; readonly lead?: never }
  | { readonly lead: Lead; readonly filing?: never }

export const filedWords = ({ number }: Pick<Filing, 'number'>): string =>
  `这个账号已有备案 ${number ?? '（纸质台账）'}`

export const isLeadWords = ({ office, status }: Pick<Lead, 'office' | 'status'>): string =>
  `已有这条线索，在${officeOf(office).shortName}，${leadWords[status]}`

/** Why an account is no new lead; with the id of what it is where that is for the caller to read. */
const knownAlready = ({ filing, lead }: KnownAs, staff: AtWork): Refusal =>
  filing === undefined
    ? new Refusal('duplicate', isLeadWords(lead), maySee(lead, staff) ? { lead: lead.id } : {})
    : new Refusal(
        'duplicate',
        filedWords(filing),
        isOurs(filing, staff) ? { filing: filing.id } : {},
      )

/** A filing whose name is like an account's and that is of it; null where there is none. */
export const filedLike = async (
  context: Pick<Moment, 'ports'>,
  known: Pick<Lead, 'answers'>,
): Promise<ComparedFiling | null> =>
  (await filingsNamed(context, known)).find((other) =>
    isOneAccount(known.answers, other.answers),
  ) ?? null

/**
 * What an account is by now: filed, or a lead other than `itself`; null where it is neither. Its key is taken and freed again,
 * so that of this and a submit at once one finds the other.
 */
export const knownAs = async (
  { vault }: Pick<Context['ports'], 'vault'>,
  stores: Transaction,
  answers: Answers,
  itself: string | null,
): Promise<KnownAs | null> => {
  const keys = accountKeys(vault, { answers })
  const holder = await stores.accounts.take(keys, '')
  if (holder === '') await stores.accounts.remove(keys[0])
  const filing = holder === '' ? null : await stores.filings.get(holder)
  if (filing !== null && holding.includes(filing.status)) return { filing }
  const lead = (await leadsOfAccount(vault, stores, answers)).find(({ id }) => id !== itself)
  return lead === undefined ? null : { lead }
}

/** Refuses with `duplicate` an account that is known. */
const refuseKnown = async (
  { vault }: Context['ports'],
  stores: Transaction,
  answers: Answers,
  { itself, staff }: { readonly itself: string | null; readonly staff: AtWork },
): Promise<void> => {
  const known = await knownAs({ vault }, stores, answers, itself)
  if (known !== null) throw knownAlready(known, staff)
}

type Begun = Pick<
  Lead,
  'office' | 'source' | 'answers' | 'phone' | 'link' | 'note' | 'filing' | 'owner'
> & { readonly id?: string; readonly from?: readonly string[] }

/** A new lead, stored with its event and found by its account; `from` says where it came from, line by line. */
export const beginLead = async (
  moment: Moment,
  stores: Transaction,
  by: Actor,
  { id = moment.ports.newId(), from = [], ...of }: Begun,
): Promise<Lead> => {
  const { ports, now } = moment
  const lead: Lead = {
    ...of,
    id,
    version: 0,
    status: leadMoves.add.to,
    by,
    createdAt: now,
    at: now,
    lateFrom: 0,
    acts: [],
    acted: 0,
    text: '',
    keys: [],
    urges: [],
    proposal: null,
    confirmed: [],
    moved: { move: 'add', openid: by.openid, name: by.name ?? '', at: now },
    chain: CHAIN_START,
  }
  const found = await withLeadKeys(ports.vault, stores, lead)
  const about = of.answers.accountName ?? ''
  return storeMovedLead(moment, stores, by, found, 'add', { about, message: from })
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
  const filing = await filedLike(context, known)
  if (filing !== null) throw knownAlready({ filing }, staff)
  return context.ports.transaction(async (stores) => {
    const same = await leadsOfAccount(context.ports.vault, stores, known.answers)
    const again = same.find((lead) => isJustAdded(lead, context, known))
    if (again !== undefined) return again
    await refuseKnown(context.ports, stores, known.answers, { itself: null, staff })
    return beginLead(context, stores, actorOf(context.openid, staff), {
      ...known,
      office: officeFor(
        await servingsNow(stores, context.today),
        known.answers,
        staff,
        office ?? null,
      ),
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

/** Gives a lead to another office. Refuses with `not-allowed` one that is closed. */
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
      making: async (lead, stores) => {
        if (lead.source === 'filing')
          throw new Refusal('not-allowed', '这条来自一件备案，请在备案里转办')
        const refused = handOnRefusal(await servingsNow(stores, context.today), office, 'lead')
        if (refused !== null) throw new Refusal('not-allowed', refused)
        return { about: shortName, message: [`原因：${reason}`], set: { office } }
      },
    },
  )
}
