import type { Status } from '../../../../src/domain/moves/moves'
import { takeoverMoves } from '../../../../src/domain/moves/takeover/takeoverMoves'
import type { Filing, Asking, Takeover } from '../../store/filings/filing'

export const NOT_ASKING: Asking = { proofs: [], asked: null, answered: null }

const withOffice: ReadonlySet<Status> = new Set(takeoverMoves.askTakeover.from)

/** As much of a filing as says who asks for it. */
type AskedFor = Pick<Filing, 'status' | 'applicant'> & {
  readonly takeovers?: readonly Pick<Takeover, 'openid' | 'at' | 'givenAt'>[]
}

/** Whether the office is to answer it: not once the filing ended, or who asks has it by a card. */
export const isOpen = (
  { openid, givenAt }: Pick<Takeover, 'openid' | 'givenAt'>,
  { status, applicant }: Pick<Filing, 'status' | 'applicant'>,
): boolean => givenAt === undefined && withOffice.has(status) && openid !== applicant

/** Those that the office is to answer, the oldest first. */
export const openOf = <Of extends AskedFor>(
  filing: Of,
): readonly NonNullable<Of['takeovers']>[number][] =>
  (filing.takeovers ?? []).filter((each) => isOpen(each, filing))

/** Since when somebody asks for it; null when nobody does. */
export const askedSince = (filing: AskedFor): number | null => openOf(filing)[0]?.at ?? null

/** Whose asking for it ended with a move, and their own filings. */
export const endedBy = (before: Filing, after: Filing): readonly Takeover[] => {
  const stay = new Set(openOf(after).map(({ id }) => id))
  const given = new Set((after.takeovers ?? []).filter((each) => each.givenAt).map(({ id }) => id))
  return openOf(before).filter(
    ({ id, openid }) => !stay.has(id) && !given.has(id) && openid !== after.applicant,
  )
}
