import * as v from 'valibot'
import type { LedgerStatus } from '../../ledger/filter'
import { answers, id, one } from '../call'
import type { OfficeView } from '../me'

/** A filing beside the one under review, as far as the caller may see it: of another office that there is one, and where. */
export type OtherFiling = {
  readonly id: string
  /** In the ledger on paper where it stands in that alone, as that writes it; may be empty. */
  readonly number: string
  readonly onPaper: boolean
  readonly accountName: string
  readonly status: LedgerStatus
  readonly office: OfficeView
  /** The caller may open it. */
  readonly readable: boolean
}

/** A value of both; `other` is null where it is not for the caller to see: whether it is the same is. */
export type ComparedValue = {
  readonly label: string
  readonly own: string
  readonly other: string | null
  readonly same: boolean
}

/** What somebody said of a pair. */
export type Judgement = { readonly same: boolean; readonly by: string; readonly at: number }

/** A filing that may be of the same account (D6). */
export type LikelyDuplicate = OtherFiling & {
  /** 名称差 1 个字，信用代码相同. */
  readonly why: string
  readonly values: readonly ComparedValue[]
  /** Null until somebody said it of these names and subjects, from either side. */
  readonly judgement: Judgement | null
}

/** Other accounts of the same owner, or of a subject with the same credit code: no sign of a duplicate. */
export type Shared = {
  readonly by: 'owner' | 'code'
  readonly count: number
  /** There are more than `count`. */
  readonly more: boolean
  /** The newest of them. */
  readonly filings: readonly OtherFiling[]
}

export type Duplicates = {
  readonly likely: readonly LikelyDuplicate[]
  readonly shared: readonly Shared[]
}

export const duplicateCalls = {
  'duplicates.open': answers<Duplicates>({
    by: 'staff',
    // Who asks, the filing; what shares its subject, its code or its owner; those that are alike, and what was said of them.
    cost: [6, 4, 0],
  })(one),
  /**
   * Says whether both are of one account, which decides nothing; who checks the filing alone. `seen` is when the judgement was
   * given that the caller saw, null for none: another one is refused with `stale`.
   */
  'duplicates.judge': answers<Duplicates>({ by: 'staff', cost: [13, 3, 0] })(
    v.strictObject({
      id,
      other: id,
      same: v.boolean(),
      seen: v.nullable(v.pipe(v.number(), v.safeInteger())),
    }),
  ),
}
