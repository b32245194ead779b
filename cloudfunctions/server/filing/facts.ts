import type { OfficeCode } from '../../../src/domain/city/city'
import type { Attested } from '../../../src/domain/moves/attesting/entry'
import type { Status } from '../../../src/domain/moves/moves'
import { takeoverMoves } from '../../../src/domain/moves/takeover/takeoverMoves'
import type {
  Decision,
  Filing,
  OnPaper,
  Submitted,
  Takeover,
  WithOffice,
} from '../store/filings/filing'

/** False for a draft, even one that was submitted and withdrawn: only its applicant sees it. */
export const isSubmitted = (filing: Filing): filing is Submitted =>
  filing.queue !== null &&
  filing.number !== null &&
  filing.office !== null &&
  filing.route !== null &&
  filing.submittedAt !== null &&
  filing.signature !== null

export const hasOffice = (filing: Filing): filing is WithOffice => filing.office !== null

/** Whether a filing is one of paper; with what was submitted since it is none any more. */
export const isOnPaper = (filing: Filing): filing is OnPaper =>
  hasOffice(filing) && paperOf(filing) !== null

/** What is known of its paper filing, as long as that is all there is; null otherwise. */
export const paperOf = ({
  attested,
  status,
  submissions,
}: Pick<Filing, 'attested' | 'status' | 'submissions'>): Attested | null =>
  submissions === 0 && (status === 'attested' || status === 'registered')
    ? (attested ?? null)
    : null

export type FromOldLedger = Filing & { readonly attested: Attested }

/** Whether it is what its office kept before (D10), which stands in the ledger with that. */
export const isFromOldLedger = (filing: Filing): filing is OnPaper =>
  isOld(filing) && hasOffice(filing)

/** Whether it is one that no list has yet: the last row of its old ledger is still to come. */
export const isHeldBack = (filing: Filing): filing is FromOldLedger =>
  isOld(filing) && !hasOffice(filing)

const isOld = (filing: Filing): filing is FromOldLedger =>
  Boolean(filing.old) && filing.status === 'registered' && paperOf(filing) !== null

/** Whether a filing is a change of another one (J1). */
export const isChange = <Of extends { readonly change?: object | null }>(
  filing: Of,
): filing is Of & { readonly change: NonNullable<Of['change']> } => Boolean(filing.change)

/** Whether it is a change that is compared with a registered version: not one of what was filed on paper. */
export const isCompared = <Of extends { readonly change?: { readonly whole?: true } | null }>(
  filing: Of,
): filing is Of & { readonly change: NonNullable<Of['change']> } =>
  isChange(filing) && filing.change.whole !== true

/** No openid has a colon. */
const COUNTER = 'counter:'

/** In whose hands drafts are that an office keys from paper: any of its staff goes on with them. */
export const counterAt = (office: OfficeCode): string => `${COUNTER}${office}`

export const isCounter = (openid: string): boolean => openid.startsWith(COUNTER)

type Held = Pick<Filing, 'applicant' | 'entered' | 'office'>

/**
 * Who fills a filing in and corrects it: its applicant; of one that was keyed from paper and that nobody took over the counter of
 * the office that has it.
 */
export const holderOf = ({ applicant, entered, office }: Held): string =>
  applicant === '' && entered && office !== null ? counterAt(office) : applicant

/** Whether no person fills it in: it came from an old ledger, or from paper. Nobody is told of it or reminded. */
export const isUnowned = ({ applicant }: Pick<Filing, 'applicant'>): boolean =>
  applicant === '' || isCounter(applicant)

/** Whether it is a filing of which its period left no more than that it was (K6). */
export const isErased = ({ erased }: { readonly erased?: object | null }): boolean =>
  Boolean(erased)

/** For how many milliseconds from the instant the last decision can still be undone; 0 when it stands. */
export const undoTime = (
  {
    decision,
    version,
  }: {
    readonly decision?: Pick<Decision, 'version' | 'until'> | null
    readonly version: number
  },
  now: number,
): number => (decision?.version === version ? Math.max(0, decision.until - now) : 0)

/** The states in which an office answers who asks for a filing. */
const answering: ReadonlySet<Status> = new Set(takeoverMoves.askTakeover.from)

/** As much of a filing as says who asks for it. */
type AskedFor = Pick<Filing, 'status' | 'applicant'> & {
  readonly takeovers?: readonly Pick<Takeover, 'openid' | 'at' | 'givenAt'>[]
}

/** Whether the office is to answer who asks for a filing: not once the filing ended, or who asks has it by a card. */
export const isOpenTakeover = (
  { openid, givenAt }: Pick<Takeover, 'openid' | 'givenAt'>,
  { status, applicant }: Pick<Filing, 'status' | 'applicant'>,
): boolean => givenAt === undefined && answering.has(status) && openid !== applicant

/** The askings that the office is to answer, the oldest first. */
export const openTakeovers = <Of extends AskedFor>(
  filing: Of,
): readonly NonNullable<Of['takeovers']>[number][] =>
  (filing.takeovers ?? []).filter((each) => isOpenTakeover(each, filing))

/** Since when somebody asks for it; null when nobody does. */
export const askedSince = (filing: AskedFor): number | null => openTakeovers(filing)[0]?.at ?? null
