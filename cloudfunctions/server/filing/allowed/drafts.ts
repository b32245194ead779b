import { Refusal } from '../../../../src/domain/api/refusal'
import { MOST_DRAFTS } from '../../../../src/domain/moves/limits'
import type { Ports } from '../../store/ports'

/** Refuses with `not-allowed` to begin `more` drafts where a person would have too many. */
export const refuseMoreDrafts = async (
  { filings }: Pick<Ports, 'filings'>,
  openid: string,
  more: number,
): Promise<void> => {
  const held = await filings.draftsOf(openid)
  if (held + more <= MOST_DRAFTS) return
  const most = `没有提交的草稿最多 ${String(MOST_DRAFTS)} 件`
  throw new Refusal(
    'not-allowed',
    more === 1
      ? `${most}，请先提交或删除几件`
      : `${most}，现在有 ${String(held)} 件，再建 ${String(more)} 件就超过了。请先提交或删除几件`,
  )
}
