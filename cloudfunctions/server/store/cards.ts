import type { FollowRole } from '../../../src/domain/card/follow'
import type { ApplicantKind } from '../../../src/domain/form/choices'
import type { CardEnd } from '../../../src/domain/card/card'

/** A hand-over of filings to a new applicant, who opens it by a 口令; then to their owner, who opens it by the ID number. */
export type Handing = {
  /** Registered filings and drafts, none of them a change: that goes along. */
  readonly filings: readonly string[]
  /** Keyed hash of the 口令. */
  readonly code: string
  readonly ownerTries: number
  readonly ownerBy: string | null
  /** Accepted, and what the new applicant is to the account. */
  readonly taken: { readonly as: ApplicantKind; readonly at: number } | null
}

/**
 * A card by which somebody else acts on a filing from their own phone. `id` is the keyed hash of its token, which is
 * nowhere else; it acts until `until`, and is deleted some time after.
 */
export type StoredCard = {
  readonly id: string
  readonly filing: string
  /** Set in a card that hands filings over (J4). */
  readonly hand?: Handing
  /** Set in a card by which somebody is told of it (F7): as whom. */
  readonly follow?: FollowRole
  /** Who sent it. */
  readonly maker: string
  readonly madeAt: number
  readonly until: number
  readonly triesLeft: number
  /** The openid that gave the code first: nobody else opens it from then on. */
  readonly openedBy: string | null
  readonly openedAt: number | null
  /** Keyed hashes of the rows as they were shown first. */
  readonly shown: Readonly<Record<string, string>> | null
  /** `word` is what a refusing one said. */
  readonly ended: { readonly how: CardEnd; readonly at: number; readonly word: string } | null
}

/** A card by which somebody is told of a filing. */
export type FollowCard = StoredCard & { readonly follow: FollowRole }

/** Which filing the code on a paper is of (H5). `id` is the keyed hash of its token, which only the paper has in clear. */
export type PaperCode = { readonly id: string; readonly filing: string }

/** What the codes on papers need. */
export type CodePorts = {
  /** A new unguessable token of 22 letters, digits, hyphens and underscores. */
  newToken: () => string
  /** A picture of the code that opens a page with a scene, or the errcode of who refused it; null where there was no answer. */
  pageCode: (page: string, scene: string) => Promise<Buffer | number | null>
}
