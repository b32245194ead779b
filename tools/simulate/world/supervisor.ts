import type { LeadView } from '../../../src/domain/api/supervision/leads'
import type { Answers } from '../../../src/domain/form/form'
import { happens } from '../clock/draws'
import type { Calendars } from '../model/calendars'
import { dayAt, dayFrom, instantAt } from '../model/days'
import { type LeadDeed, type LeadStand, type LeadRung, wasDelivered } from '../model/leads'
import type { Phone } from './client'
import type { SimulatedOffice } from './offices'

const HOUR = 3_600_000

type World = {
  readonly office: SimulatedOffice
  readonly end: number
  readonly calendars: Calendars
  /** What the forms of its owners say of their accounts. */
  readonly accounts: readonly Answers[]
  /** As the model has the leads that were heard of. */
  readonly known: ReadonlyMap<string, LeadStand>
  readonly surprised: (what: string) => void
}

type Told = (deed: LeadDeed) => void

const openLead = async (phone: Phone, id: string): Promise<LeadView | null> => {
  const answer = await phone.ask('leads.open', { id })
  return answer.ok ? answer.data : null
}

/** Makes a move that needs no more than a reason; told where it was made. */
const move = async (
  phone: Phone,
  { id, version }: LeadView,
  name:
    | 'exclude'
    | 'reopen'
    | 'proposePlatform'
    | 'proposeReferral'
    | 'confirmPlatform'
    | 'confirmReferral'
    | 'refuseProposal'
    | 'revokePlatform',
  isDone: (lead: LeadView) => boolean,
): Promise<number | null> => {
  const done = await phone.act({
    action: 'leads.move',
    input: { id, version, move: name, reason: '按平台显示仍在更新' },
    wasDone: async () => {
      const lead = await openLead(phone, id)
      return lead !== null && isDone(lead)
    },
  })
  return done?.at ?? null
}

const rungOf = (lead: LeadView, rung: LeadRung) => lead.ladder.find((each) => each.rung === rung)

/** Staff of an office who look after leads: add what they see, urge, and propose what the notice has for who does not file. */
export const superviseLeads = async (phone: Phone, world: World, told: Told): Promise<void> => {
  const { draws } = phone
  const { office, accounts, known, calendars, surprised } = world

  const heardOf = (lead: LeadView, filing: string | null): void => {
    if (known.has(lead.id)) return
    told({
      lead: lead.id,
      at: lead.createdAt,
      kind: 'added',
      office,
      accountName: lead.account.accountName ?? '',
      openedOn: lead.account.openedOn ?? '',
      filing,
    })
  }

  const add = async (): Promise<void> => {
    const open = accounts.filter(({ openedOn }) => dayFrom(openedOn ?? '') <= dayAt(phone.now()))
    const held = new Set([...known.values()].map(({ accountName }) => accountName))
    const fresh = open.filter(({ accountName }) => !held.has(accountName ?? ''))
    // Now and then one that is there already.
    const among = fresh.length > 0 && happens(draws, 80) ? fresh : open
    if (among.length === 0) return
    const form = draws.of(among as [Answers, ...Answers[]])
    const { accountName = '', accountId = '', openedOn = '', ownerName = '' } = form
    const account = {
      accountName,
      accountKind: 'official' as const,
      accountId,
      openedOn,
      ownerName,
    }
    const of = { account, phone: '', link: '', note: '', office }
    const answer = await phone.ask('leads.add', of)
    if (answer.ok) {
      heardOf(answer.data, null)
      return
    }
    // Added before, and nobody heard the answer.
    const { lead: id } = answer.fields
    const lead = typeof id === 'string' && !known.has(id) ? await openLead(phone, id) : null
    if (lead !== null) heardOf(lead, null)
  }

  /** I2: of a filing whose wished day is over. */
  const ofFilings = async (): Promise<void> => {
    const watch = await phone.ask('desk.queue', { queue: 'watch', after: null })
    for (const { id, isChange } of watch.ok ? watch.data.items : []) {
      if (isChange || !happens(draws, 50)) continue
      const at = phone.clock()
      const answer = await phone.ask('leads.ofFiling', { filing: id })
      if (!answer.ok) continue
      heardOf(answer.data, id)
      if ((known.get(answer.data.id)?.filedBy ?? null) !== null)
        told({ lead: answer.data.id, at, kind: 'broughtAgain' })
    }
  }

  const urge = async (lead: LeadView): Promise<void> => {
    const { id, version, urges } = lead
    const isInApp = lead.inApp && happens(draws, 70)
    const isAnswered = happens(draws, 60)
    const done = await phone.act({
      action: 'leads.urge',
      input: {
        id,
        version,
        channel: isInApp ? 'app' : 'call',
        result: isInApp ? 'sent' : isAnswered ? 'answered' : 'noAnswer',
        at: phone.clock(),
        person: !isInApp && isAnswered ? '李文昌' : '',
        note: '',
      },
      wasDone: async () => ((await openLead(phone, id))?.urges.length ?? 0) > urges.length,
    })
    if (done === null) return
    const delivered = !isInApp && isAnswered
    told({ lead: id, at: done.at, kind: 'urged', channel: isInApp ? 'app' : 'call', delivered })
  }

  const propose = async (lead: LeadView, rung: LeadRung): Promise<void> => {
    const stand = known.get(lead.id)
    if (rung === 'referral' && stand && !wasDelivered(stand))
      surprised(`the lead ${lead.id} may be handed on although no urge was delivered`)
    const name = rung === 'platform' ? 'proposePlatform' : 'proposeReferral'
    const isDone = (now: LeadView) => rungOf(now, rung)?.proposed?.own === true
    const at = await move(phone, lead, name, isDone)
    if (at !== null) told({ lead: lead.id, at, kind: 'proposed', rung })
  }

  const workOn = async (id: string): Promise<void> => {
    const lead = await openLead(phone, id)
    if (lead === null || !known.has(id)) return
    const may = (name: LeadView['moves'][number], ofHundred: number) =>
      lead.moves.includes(name) && happens(draws, ofHundred)
    if (may('reopen', 30)) {
      const at = await move(phone, lead, 'reopen', ({ status }) => status !== 'outOfScope')
      if (at !== null) told({ lead: id, at, kind: 'reopened' })
    } else if (may('proposeReferral', 30)) await propose(lead, 'referral')
    else if (may('proposePlatform', 20)) await propose(lead, 'platform')
    else if (may('urge', 60)) await urge(lead)
    else if (may('exclude', 8)) {
      const at = await move(phone, lead, 'exclude', ({ status }) => status === 'outOfScope')
      if (at !== null) told({ lead: id, at, kind: 'excluded' })
    }
  }

  for (let day = dayAt(phone.now()) + 1; instantAt(day) < world.end; day += 1) {
    if (calendars.isRest(day) || !happens(draws, 20)) continue
    // Some work long hours.
    await phone.until(instantAt(day) + draws.between(8, 19.5) * HOUR)
    if (dayAt(phone.now()) !== day) continue
    if (happens(draws, 50)) await add()
    if (happens(draws, 60)) await ofFilings()
    for (const { lead, office: holder, filedBy } of [...known.values()])
      if (holder === office && filedBy === null && happens(draws, 50)) await workOn(lead)
  }
}

/** I2: who was urged in the program opens it some hours later; who had agreed to be served there is served by that. */
export const readUrge = async (
  phone: Phone,
  { lead, at }: Pick<LeadDeed, 'lead' | 'at'>,
  told: Told,
): Promise<void> => {
  if (happens(phone.draws, 40)) return
  await phone.until(phone.now() + phone.draws.between(0.2, 60) * HOUR)
  const served = await phone.ask('me.served', {})
  const answer = await phone.ask('urge.open', { id: lead })
  const since = served.ok ? served.data.since : null
  if (answer.ok && !answer.data.closed && since !== null && since <= at)
    told({ lead, at: phone.clock(), kind: 'opened' })
}

/** A head, who confirms what was proposed, or does not. */
export const decideOnLeads = async (
  phone: Phone,
  { end, calendars, known }: Pick<World, 'end' | 'calendars' | 'known'>,
  told: Told,
): Promise<void> => {
  const { draws } = phone
  for (let day = dayAt(phone.now()) + 1; instantAt(day) < end; day += 1) {
    if (calendars.isRest(day) || !happens(draws, 15)) continue
    await phone.until(instantAt(day) + draws.between(9, 17) * HOUR)
    for (const { lead: id, proposed, filedBy } of [...known.values()]) {
      if (proposed === null || filedBy !== null) continue
      const lead = await openLead(phone, id)
      const confirm = proposed === 'platform' ? 'confirmPlatform' : 'confirmReferral'
      if (lead === null) continue
      if (lead.moves.includes(confirm) && happens(draws, 70)) {
        const isDone = (now: LeadView) => rungOf(now, proposed)?.confirmed !== null
        const at = await move(phone, lead, confirm, isDone)
        if (at !== null) told({ lead: id, at, kind: 'confirmed', rung: proposed })
      } else if (lead.moves.includes('refuseProposal')) {
        const isDone = (now: LeadView) => rungOf(now, proposed)?.proposed === null
        const at = await move(phone, lead, 'refuseProposal', isDone)
        if (at !== null) told({ lead: id, at, kind: 'refused' })
      }
    }
  }
}
