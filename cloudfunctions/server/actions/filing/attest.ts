import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE } from '../../../../src/domain/city/city'
import type { Day } from '../../../../src/domain/dates/days'
import { takerOf } from '../../../../src/domain/serving/serving'
import { type PaperClaim, tidiedSaid, wrongSaid } from '../../../../src/domain/moves/attesting/said'
import type { Context } from '../../app'
import { emptied } from '../../files/discard'
import { filesIn } from '../../files/held'
import { ownFiling } from '../../filing/access'
import { refuseMoreDrafts } from '../../filing/allowed/drafts'
import { requireConsent } from '../../filing/consents'
import { newDraft } from '../../filing/draft'
import { applicantMover } from '../../filing/movers'
import { afterMove, isLast, makeMove } from '../../filing/makeMove'
import { wrongPaperNumber } from '../../filing/refusals'
import { endedAsking } from '../../filing/takeover/end'
import type { DiscardedFiles } from '../../store/collections'
import { servingsNow } from '../../store/settings'
import { detailOf } from '../../views/detail'

type Input = ApiInput<'filing.attest'>

/**
 * Notes that an account was filed on paper before (A5): it waits for the office of its area to look into the ledger, is
 * due on no day and keeps nobody out. A draft becomes it, else a new filing; what a draft had of ID data, photos and
 * signature is deleted, since nobody would need it or ever read it.
 */
export const attestFiling = async (context: Context, input: Input): Promise<FilingDetail> => {
  const { ports, openid, now } = context
  const said = saidIn(input, context.today)
  const { number, year } = input
  // What a closed office had goes to who goes on for it (M7).
  const office = takerOf(await servingsNow(ports, context.today), input.office)
  const tokenId = `${openid}:${input.token}`
  const draft = newDraft(context)
  let first = ''
  let files: DiscardedFiles = { id: ports.newId(), fileIDs: [], at: now, filing: draft.id }
  const { made } = await makeMove(context, applicantMover(context), {
    move: 'attest',
    of: input.draft ?? draft,
    isDone: async (stored, stores) => {
      first = (await stores.tokens.get(tokenId))?.filing ?? ''
      return first !== '' || (stored?.status === 'attested' && isLast(context, stored, 'attest'))
    },
    making: async (fresh, held) => {
      files = { ...files, fileIDs: filesIn(fresh), filing: fresh.id }
      return {
        uses: [{ of: 'attest' }],
        set: {
          ...(await endedAsking(context, held, fresh)),
          answers: {
            ...fresh.answers,
            ...said.answers,
            ...(input.office === CITY_OFFICE ? {} : { area: input.office }),
          },
          idNumber: null,
          photos: {},
          signature: null,
          signatureVoided: false,
          confirmed: null,
          attested: { number, year, at: now, phone: said.phone, ledger: null },
          office,
          queue: 'attested',
          queueAt: now,
          savedAt: now,
        },
        also: async (stores) => {
          if (input.draft === null) await refuseMoreDrafts(ports, openid, 1)
          if (files.fileIDs.length > 0) await stores.discards.add(files)
          await stores.tokens.add({ id: tokenId, filing: fresh.id, at: now })
        },
      }
    },
  })
  if (!made) await requireConsent(context)
  else if (files.fileIDs.length > 0) await emptied(ports, files)
  return detailOf(context, await ownFiling(context, first || (input.draft ?? draft.id)))
}

/** What was said, tidied. Refuses with `input` what the form would not take either, by field. */
const saidIn = ({ answers, number, year, phone }: Input, today: Day): PaperClaim => {
  const said = tidiedSaid({ answers, number, year, phone })
  const wrong = { ...wrongSaid(said, today), ...wrongPaperNumber(number) }
  const [first] = Object.values(wrong)
  if (first !== undefined) throw new Refusal('input', first, wrong)
  return said
}

/** Makes a draft of it again, which goes on with what is known. Tried again it changes nothing. */
export const takeAttestedBack = async (
  context: Context,
  { id }: ApiInput<'filing.takeBack'>,
): Promise<FilingDetail> => {
  const moved = await makeMove(context, applicantMover(context), {
    move: 'takeBack',
    of: id,
    isDone: (stored) => isLast(context, stored, 'takeBack'),
    making: () => ({
      uses: [{ of: 'withdraw' }, { of: 'withdrawOne', filing: id }],
      set: { queue: null, savedAt: context.now },
    }),
  })
  return detailOf(context, afterMove(moved))
}
