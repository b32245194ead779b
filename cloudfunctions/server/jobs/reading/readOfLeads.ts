import { isMatterOver } from '../../../../src/domain/leads/leadMatters'
import type { LeadEvent } from '../../../../src/domain/messages/ofMoves/leadEvents'
import { inLanes } from '../../store/eachOf'
import type { FilingDeed, LeadMessage } from '../../store/inbox/staffMessages'
import { everyPage } from '../../store/pages'
import type { Ports } from '../../store/ports'

const MESSAGES = 500
const LEADS = 100
const AT_ONCE = 5

/** After these something may be over that a message of the lead is about. */
const ending: ReadonlySet<string> = new Set<LeadEvent>([
  'leadFiled',
  'leadExcluded',
  'leadConfirmed',
  'leadRefused',
  'leadDropped',
])

/** The leads of deeds after which messages may read themselves. */
export const leadsEnded = (deeds: readonly FilingDeed[]): readonly string[] => [
  ...new Set(deeds.filter(({ name }) => ending.has(name)).map(({ filing }) => filing)),
]

/** Messages of leads read themselves, their owners' too, once what they are about is over (I4). Answers how many did. */
export const readOfLeads = async (
  { leads, staffMessages }: Pick<Ports, 'leads' | 'staffMessages'>,
  ids: readonly string[],
  now: number,
): Promise<number> => {
  let settled = 0
  for (let first = 0; first < ids.length; first += LEADS) {
    const some = ids.slice(first, first + LEADS)
    const unread = (await inLanes(some, AT_ONCE, (id) => unreadOf({ staffMessages }, id))).flat()
    if (unread.length === 0) continue
    const known = new Map((await leads.those(some)).map((lead) => [lead.id, lead]))
    const over = unread
      .filter(({ filing, leadMatter }) => isMatterOver(leadMatter, known.get(filing) ?? null))
      .map(({ id }) => id)
    for (let part = 0; part < over.length; part += MESSAGES)
      await staffMessages.readThemselves(over.slice(part, part + MESSAGES), now)
    settled += over.length
  }
  return settled
}

const unreadOf = async (
  { staffMessages }: Pick<Ports, 'staffMessages'>,
  id: string,
): Promise<readonly LeadMessage[]> => {
  const found: LeadMessage[] = []
  const pages = everyPage(
    (after) => staffMessages.unreadOfLead(id, after, MESSAGES),
    MESSAGES,
    (message) => message,
  )
  for await (const page of pages) found.push(...page)
  return found
}
