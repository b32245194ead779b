import type { ApiInput } from '../../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../../src/domain/api/filing'
import { Refusal } from '../../../../../src/domain/api/refusal'
import { untouched, withUpheld } from '../../../../../src/domain/moves/returning/correction'
import type { Context } from '../../../app'
import { ownFiling } from '../../../filing/access'
import { personOf, refuseWithout } from '../../../filing/consents'
import { judged } from '../../../filing/correction'
import { edit } from '../../../filing/edit'
import type { Filing } from '../../../store/filings/filing'
import { refusePersonalNumbers } from '../../../filing/refusals'
import { detailOf } from '../../../views/detail'

/**
 * Keeps why the caller leaves a returned item as it is (G5): it counts as corrected, and whoever checks it again reads the
 * words. Empty ones take it back. Refuses with `not-allowed` what was not returned, or is changed already, and with `no-consent`.
 */
export const upholdItem = async (
  context: Context,
  { id, key, words }: ApiInput<'filing.uphold'>,
): Promise<FilingDetail> => {
  const { ports, openid } = context
  refusePersonalNumbers({ words })
  const [read, person] = await Promise.all([ownFiling(context, id), personOf(ports, openid)])
  const needed = { filing: words !== '', idData: [] }
  await refuseWithout({ vault: ports.vault, stores: ports }, person, needed, read.answers)
  const upheld = (present: Filing, stored: Filing): Filing => {
    const { status, returned } = present
    const item = returned?.items.find((each) => each.key === key)
    if (status !== 'returned' || returned === null || item === undefined)
      throw new Refusal('not-allowed', '这一项没有退回，不用说明')
    if ((item.upheld ?? '') === words) return present
    const left = untouched([{ key }], judged(stored), judged(present))
    if (words !== '' && left.length === 0)
      throw new Refusal('not-allowed', '这一项已经改了，不用说明')
    return {
      ...present,
      returned: { ...returned, items: withUpheld(returned.items, { key, words }) },
    }
  }
  return detailOf(context, await edit(context, id, upheld, read))
}
