import { api } from '../../../cloud/call'
import { type Acts, useActs } from '../../../cloud/useActs'
import { useAnswer } from '../../../cloud/useAnswer'
import type { Duplicates, LikelyDuplicate } from '../../../domain/api/review/duplicates'
import type { Refusal } from '../../../domain/api/refusal'

export type ShownDuplicates = {
  /** Null until it is known. */
  readonly found: Duplicates | null
  readonly refusal: Refusal | null
  readonly reload: () => void
  readonly acts: Acts
  /** So many are not judged yet. */
  readonly open: number
  /** Says whether it is the same account, as seen by the reviewer. */
  readonly judge: (of: LikelyDuplicate, same: boolean) => void
}

/** What may be of the same account as the filing under review. */
export const useDuplicates = (id: string): ShownDuplicates => {
  const { data, refusal, reload, set } = useAnswer(() => api('duplicates.open', { id }), id)
  const acts = useActs()
  return {
    found: data,
    refusal,
    reload,
    acts,
    open: data?.likely.filter(({ judgement }) => judgement === null).length ?? 0,
    judge: (of, same) => {
      acts.run(of.id, async () => {
        const seen = of.judgement?.at ?? null
        set(await api('duplicates.judge', { id, other: of.id, same, seen }))
      })
    },
  }
}
