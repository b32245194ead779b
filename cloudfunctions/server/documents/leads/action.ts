import type { DocumentsInput } from '../../../../src/domain/api/documents'
import type { PaperFile } from '../../../../src/domain/api/documents'
import { Refusal } from '../../../../src/domain/api/refusal'
import { showMoment } from '../../../../src/domain/dates/days'
import { leadPapers, type LetterFacts } from '../../../../src/domain/leads/letters'
import { deliveryWords } from '../../../../src/domain/leads/urging'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { trailOf } from '../../filing/audit'
import { correctionDay } from '../../filing/dates'
import { deliveryFacts } from '../../filing/lead/delivered'
import { leadDue, officeLead, papersOf } from '../../leads/access'
import { recordLeadView } from '../../leads/looking'
import { statedIn } from '../../leads/stated'
import type { TrailEntry } from '../../store/events'
import type { Lead, StoredUrge } from '../../store/supervision/leads'
import { handOut } from '../handOut'
import { issuerOf } from '../marks'
import type { Printer } from '../printer'

/** A paper of the same version that the same person asks for again within this time is the same file. */
const SAME_PAPER = 10 * 60_000

const printedUrge = (
  urge: StoredUrge,
  trail: readonly TrailEntry[],
): LetterFacts['urges'][number] => ({
  n: urge.n,
  at: urge.at,
  channel: urge.channel,
  result: urge.result,
  person: urge.person,
  caller: urge.caller,
  by: urge.by.name ?? '',
  deliveryWords: deliveryWords(deliveryFacts(urge)),
  evidence: urge.evidence.map(({ kind, hash, struck }) => ({
    word: kind === 'receipt' ? '送达回证' : '凭证',
    hash,
    struck: struck && `${showMoment(struck.at)} ${struck.by} 划去：${struck.reason}`,
  })),
  statements: statedIn(trail, urge.n),
  photos: urge.photos.map(({ addedAt, hash }) => ({ at: addedAt, hash })),
})

const letterFacts = (
  context: Context,
  lead: Lead,
  { returned, trail }: { readonly returned: boolean; readonly trail: readonly TrailEntry[] },
): LetterFacts => {
  const { today } = context
  const last = lead.urges.at(-1)
  // A notice is printed before it is brought, so it is of the next urge unless one still runs.
  const runs = last !== undefined && last.until >= today && last.closedAt === null
  const { proposal } = lead
  return {
    today,
    office: lead.office,
    answers: lead.answers,
    number: lead.filing?.number ?? '',
    returned,
    due: leadDue(lead, context),
    n: runs ? last.n : lead.urges.length + 1,
    until: runs ? last.until : correctionDay(context).correctionOn,
    urges: lead.urges.map((urge) => printedUrge(urge, trail)),
    acts: [
      ...lead.confirmed.map(({ rung, name, at, reason, proposedBy = null }) => ({
        rung,
        proposedBy,
        reason,
        confirmedBy: name,
        at,
      })),
      ...(proposal === null
        ? []
        : [
            {
              rung: proposal.rung,
              proposedBy: proposal.name,
              reason: proposal.reason,
              confirmedBy: null,
              at: proposal.at,
            },
          ]),
    ],
  }
}

/** A paper of a lead for its office or the city (I2, I3). Refuses with `not-found`, `other-office` and, of one that it does not have now, `not-allowed`. */
export const leadPaperAction =
  (printer: () => Promise<Printer>) =>
  async (context: Context, { id, of }: DocumentsInput<'leadPaper'>): Promise<PaperFile> => {
    const { ports, openid, now, today } = context
    const [staff, stored] = await Promise.all([callingStaff(context), ports.leads.get(id)])
    const lead = officeLead(stored, staff)
    const name = leadPapers[of]
    if (!papersOf(lead).includes(of)) throw new Refusal('not-allowed', `现在没有${name}`)
    return handOut(context, {
      filing: null,
      asked: `${openid}:${of}:${id}:${String(lead.version)}:${today}`,
      since: now - SAME_PAPER,
      name: `${name}.pdf`,
      file: 'lead.pdf',
      make: async () => {
        const { font, makeLeadPaper } = await printer()
        const filing = lead.filing && (await ports.filings.get(lead.filing.id))
        const trail = await trailOf(ports, lead)
        const facts = letterFacts(context, lead, { returned: filing?.status === 'returned', trail })
        return makeLeadPaper({ paper: of, facts }, now, issuerOf(ports), font)
      },
      keep: (also) => recordLeadView(context, id, staff, { name: 'paperMade', about: name, also }),
    })
  }
