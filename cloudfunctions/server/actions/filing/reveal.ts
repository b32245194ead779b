import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { ownedBy } from '../../filing/access'
import { countUse } from '../../filing/allowed/dayLimits'
import { recordView } from '../../filing/audit'
import { type Filing, working } from '../../store/filings/filing'
import { hidesHeldNumber } from '../../filing/received'
import { idNumberOf } from '../../secrets/personal'

/**
 * The owner's ID number in full, for the applicant to compare with the card: a call of its own with its own entry in the
 * audit (K2). Refuses with `not-allowed` a number that came with a hand-over (J4).
 */
export const revealOwnNumber = async (
  context: Context,
  { id }: ApiInput<'filing.reveal'>,
): Promise<ApiOutput<'filing.reveal'>> => {
  const filing = await recordView(context, id, (stored) => showable(context.openid, stored), {
    name: 'ownRevealed',
    staff: null,
    about: 'ownerIdNumber',
    also: (stores) => countUse(stores, context, [{ of: 'reveal' }]),
  })
  return { text: idNumberOf(context.ports.vault, working(filing)) }
}

const showable = (openid: string, stored: Filing | null): Filing => {
  const filing = ownedBy(openid, stored)
  const { received, idNumber } = working(filing)
  if (idNumber === null) throw new Refusal('not-found', '还没有填身份证号')
  if (hidesHeldNumber({ received, idNumber }))
    throw new Refusal('not-allowed', '移交以前的身份证号不再显示')
  return filing
}
