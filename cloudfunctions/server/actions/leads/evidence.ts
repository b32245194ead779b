import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import type { AtWork } from '../../filing/staff/atWork'
import { callingStaff } from '../../filing/access'
import { refusePersonalNumbers } from '../../filing/refusals'
import { isDelivered } from '../../filing/lead/delivered'
import { leadStaff, moveLead } from '../../leads/moving'
import { leadTicket, PHOTOS_AN_URGE, takeLeadPhoto } from '../../leads/photos'
import { tellUnproved } from '../../filing/lead/telling'
import { urgeOf, withUrge } from '../../leads/urging'
import type { Lead } from '../../store/supervision/leads'

const words = (n: number) => `，第 ${String(n)} 次`

/** Where the caller may upload a photo that proves an urge. */
export const evidenceTicket = async (
  context: Context,
  input: ApiInput<'leads.ticket'>,
): Promise<ApiOutput<'leads.ticket'>> =>
  leadTicket(context, leadStaff(context, await callingStaff(context)), input)

/** Takes an uploaded photo that proves an urge, hashed as it came (I2). The same upload again changes nothing. */
export const addEvidence = async (
  context: Context,
  { id, n, fileID, kind }: ApiInput<'leads.addEvidence'>,
  staff: AtWork,
): Promise<Lead> =>
  takeLeadPhoto(context, leadStaff(context, staff), {
    id,
    fileID,
    move: 'addEvidence',
    about: words(n),
    refuse: (lead) => {
      if (urgeOf(lead, n).evidence.length >= PHOTOS_AN_URGE)
        throw new Refusal('limit', `一次督促最多 ${String(PHOTOS_AN_URGE)} 张凭证`)
    },
    put: (lead, photo) =>
      withUrge(lead, n, (urge) => {
        const evidence = { ...photo, kind, by: staff.name, struck: null }
        return { ...urge, evidence: [...urge.evidence, evidence] }
      }),
  })

/**
 * Strikes a photo out: it stays, with who did it and why. Where nothing proves a delivery any more on which a referral rests,
 * who decided on it is told; nothing else follows.
 */
export const strikeEvidence = async (
  context: Context,
  { id, version, n, fileID, reason }: ApiInput<'leads.strike'>,
  staff: AtWork,
): Promise<Lead> => {
  refusePersonalNumbers({ reason })
  const isStruck = ({ urges }: Lead) =>
    urges.some(({ evidence }) =>
      evidence.some(
        (each) =>
          each.fileID === fileID && each.struck?.by === staff.name && each.struck.reason === reason,
      ),
    )
  return moveLead(context, leadStaff(context, staff), {
    of: id,
    move: 'strike',
    version,
    isDone: isStruck,
    making: (lead) => ({
      about: words(n),
      message: [`原因：${reason}`],
      set: withUrge(lead, n, (urge) => {
        if (!urge.evidence.some((each) => each.fileID === fileID))
          throw new Refusal('not-found', '没有找到这张照片')
        if (urge.evidence.some((each) => each.fileID === fileID && each.struck !== null))
          throw new Refusal('stale', '这张照片已经划去')
        const struck = { by: staff.name, at: context.now, reason }
        return {
          ...urge,
          evidence: urge.evidence.map((each) =>
            each.fileID === fileID ? { ...each, struck } : each,
          ),
        }
      }),
    }),
    also: async (stores, lead, before) => {
      if (lead.status === 'referred' && isDelivered(before) && !isDelivered(lead))
        await tellUnproved(context, stores, lead, staff.name, reason)
    },
  })
}
