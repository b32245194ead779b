import { isMatterOver } from '../../../../src/domain/leads/leadMatters'
import { NEWS } from '../../../../src/domain/messages/work'
import type { WorkingFiling } from '../../store/filings/listed'
import { isDone } from '../../messages/work'
import { entryId, toldAs } from '../../messages/tell'
import type { Audience, Message } from '../../store/messages'
import type { Ports, Transaction } from '../../store/ports'
import type { KnownLead } from '../../store/supervision/leads'

/** Of messages that are still to be given to staff, the filings whose work they ask for. */
export const filingsAsked = async (
  { staffMessages }: Pick<Ports, 'staffMessages'>,
  page: readonly Message[],
): Promise<ReadonlyMap<string, WorkingFiling>> => {
  const asking = page.filter(({ asks, sending }) => sending?.audience && asks && asks !== NEWS)
  if (asking.length === 0) return new Map()
  const filings = await staffMessages.filings(asking.map(({ filing }) => filing))
  return new Map(filings.map((filing) => [filing.id, filing]))
}

/** Of messages that are still to be given to staff, the leads whose matter can be over. */
export const leadsAsked = async (
  { leads }: Pick<Ports, 'leads'>,
  page: readonly Message[],
): Promise<ReadonlyMap<string, KnownLead>> => {
  const asking = page.filter(({ leadMatter, sending }) => sending?.audience && leadMatter)
  if (asking.length === 0) return new Map()
  const found = await leads.those([...new Set(asking.map(({ filing }) => filing))])
  return new Map(found.map((lead) => [lead.id, lead]))
}

type Readers = {
  readonly readers: (audience: Audience) => readonly string[]
  /** As `filingsAsked`. */
  readonly asked: ReadonlyMap<string, WorkingFiling>
  /** As `leadsAsked`. */
  readonly leads: ReadonlyMap<string, KnownLead>
}

/** Gives each of the audience an entry of their own, which is read where what it asks for was done meanwhile. */
export const withEntries = async (
  { inbox }: Pick<Transaction, 'inbox'>,
  { readers, asked, leads }: Readers,
  message: Message,
  now: number,
): Promise<Message> => {
  const { what, sending, filing, leadMatter } = message
  if (!sending?.audience) return message
  const people = readers(sending.audience)
  for (const person of people) {
    const isOver = leadMatter
      ? isMatterOver(leadMatter, leads.get(filing) ?? null)
      : isDone({ ...message, person }, asked.get(filing) ?? null)
    await inbox.add({
      ...message,
      id: entryId(toldAs(what, 'staff'), person),
      person,
      reader: person,
      ...(isOver && { read: true, over: now }),
      sendAt: null,
      sending: null,
    })
  }
  return { ...message, sending: { ...sending, audience: null, pushTo: people } }
}
