import { rightSince } from '../../../../src/domain/moves/returning/rightSince'
import { checkedSubmission, judged, judgedSubmission, submissionOf } from '../../filing/correction'
import { type Content, photosOf, type Version, type Submitted } from '../../store/filings/filing'
import type { TrailEntry } from '../../store/events'
import { fullAnswers } from '../../secrets/personal'
import type { Vault } from '../../secrets/vault'
import type { Ports } from '../../store/ports'
import type { Before } from './before'
import { reviewKeys } from './items'

/** What a submission is compared with, null where there is nothing, and the keys of what the last return found right. */
export type Past = { readonly before: Before | null; readonly right: ReadonlySet<string> }

/** What was checked before, each submission read once. */
export const pastOf = async (
  ports: Pick<Ports, 'versions' | 'vault'>,
  filing: Submitted,
  events: readonly TrailEntry[],
): Promise<Past> => {
  const { change, status, returned } = filing
  const { vault } = ports
  const checked = change ? null : checkedSubmission(filing, events)
  const told = status === 'submitted' && returned ? judgedSubmission(filing, events) : null
  const [seen, other] = await Promise.all([
    submissionOf(ports, filing, checked),
    submissionOf(ports, filing, told === checked ? null : told),
  ])
  const version = told === checked ? seen : other
  return {
    before: change
      ? registeredBefore(vault, filing, change.from)
      : seen && asBefore(vault, filing, seen),
    right: new Set(told === null || version === null ? [] : foundRight(filing, version)),
  }
}

const asBefore = (vault: Vault, filing: Submitted, version: Version): Before => {
  const hashes = photosOf(version.photos).map(({ hash }) => hash)
  return {
    answers: fullAnswers(vault, filing, version),
    photos: version.photos,
    hashes: new Set([...hashes, version.signature.hash]),
  }
}

/** A change is read beside what is registered (J1). */
const registeredBefore = (vault: Vault, filing: Submitted, from: Content): Before => ({
  answers: fullAnswers(vault, filing, from),
  photos: from.photos,
  hashes: new Set(photosOf(from.photos).map(({ hash }) => hash)),
})

/** What the return of that submission found right and is still as it was then. */
const foundRight = (filing: Submitted, { answers, idNumber, photos, signature }: Version) => {
  const then = { ...filing, answers, idNumber, photos, signature }
  const looked = reviewKeys(then)
  return rightSince(
    reviewKeys(filing).filter((key) => looked.includes(key)),
    (filing.returned?.items ?? []).map(({ key }) => key),
    judged(then),
    judged(filing),
  )
}
