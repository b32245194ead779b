import { cardState } from '../../../../src/domain/card/card'
import { officeOf } from '../../../../src/domain/city/city'
import { shown } from '../../../../src/domain/form/answers'
import { fullLabel } from '../../../../src/domain/form/fields'
import { type Answers, type Field, fields } from '../../../../src/domain/form/form'
import type { Attested } from '../../../../src/domain/moves/attesting/entry'
import { itemLabel } from '../../../../src/domain/moves/returning/returnMessage'
import { statusWords } from '../../../../src/domain/moves/status'
import type { Context } from '../../app'
import { trailOf } from '../../filing/audit'
import {
  type Content,
  type Filing,
  photosOf,
  type StoredPhoto,
  type StoredSignature,
  type Version,
  working,
  type Asking,
  NOT_ASKING,
} from '../../store/filings/filing'
import { followersOf } from '../../filing/follow/follower'
import { handState } from '../../filing/handOver/card'
import { applicantAnswers, hidesPhoto, versionAnswers } from '../../filing/received'
import { shownProofs } from '../../filing/proof/places'
import { versionOf } from '../../filing/version/stored'
import type { Ports } from '../../store/ports'
import { seenFiling } from '../../views/seen'
import { applicantTimeline } from '../../views/timeline'
import { officeName, time, timeOrNull } from './said'
import { isPhotoGone } from '../../filing/keeping/idPhotos'

/** So many submissions of a filing are read, the newest. */
const SUBMISSIONS = 20

/** Values with their labels, as screens show them: an ID number hidden (design: no export carries one in full). */
const valuesOf = (answers: Answers) =>
  fields.flatMap((field) => {
    const text = shownOrHidden(answers, field)
    return text === '' ? [] : [{ key: field.key, label: fullLabel(field), text }]
  })

const shownOrHidden = (answers: Answers, field: Field): string => {
  const text = answers[field.key] ?? ''
  return field.key === 'ownerIdNumber' ? text : shown(field, text)
}

const signatureOf = (signature: StoredSignature | null) =>
  signature && {
    by: signature.by,
    onOwnPhone: signature.byCard === true,
    signedAt: time(signature.signedAt),
    declarationVersion: signature.declarationVersion,
    checkCode: signature.contentHash,
  }

const photoOf = ({ addedAt, bytes, hash, weakness }: StoredPhoto) => ({
  addedAt: time(addedAt),
  bytes,
  sha256: hash,
  weakness: weakness ?? null,
})

const contentOf = (
  content: Content,
  answers: Answers,
  filing: Pick<Filing, 'received' | 'idPhotosGone'>,
) => ({
  values: valuesOf(answers),
  photos: photosOf(content.photos)
    .filter((photo) => !hidesPhoto(filing, photo, photo.slot) && !isPhotoGone(filing, photo))
    .map((photo) => ({
      slot: photo.slot,
      label: itemLabel(`slot:${photo.slot}`, content.answers),
      ...photoOf(photo),
    })),
  signature: signatureOf(content.signature),
})

const submissionOf = (version: Version, filing: Filing) => {
  const { submission, formVersion, submittedAt, office, rows } = version
  const answers = versionAnswers(filing, version)
  return {
    submission,
    formVersion,
    submittedAt: time(submittedAt),
    office: officeName(office),
    rows: rows.map((row) =>
      row.key === 'ownerIdNumber' ? { ...row, text: answers.ownerIdNumber ?? '' } : row,
    ),
    ...contentOf(version, answers, filing),
  }
}

/** The submissions that the person may read: what somebody else submitted before the hand-over is not about them. */
const submissionsOf = async (ports: Pick<Ports, 'versions' | 'vault'>, filing: Filing) => {
  const { submissions, received } = filing
  const first = Math.max(received?.submissions ?? 0, submissions - SUBMISSIONS) + 1
  const found: ReturnType<typeof submissionOf>[] = []
  for (let submission = first; submission <= submissions; submission += 1) {
    const version = await versionOf(ports, filing, submission)
    if (version !== null) found.push(submissionOf(version, filing))
  }
  return found
}

const cardsOf = async ({ cards }: Pick<Ports, 'cards'>, filing: Filing, now: number) => {
  const read = async (id: string | undefined) => (id === undefined ? null : cards.get(id))
  const [card, hand] = await Promise.all([read(filing.card), read(filing.handing)])
  return {
    signingCard: card
      ? { state: cardState(card, now), madeAt: time(card.madeAt), until: time(card.until) }
      : null,
    // The card by which its applicant received it was another's.
    handOverCard:
      hand?.hand && hand.maker === filing.applicant
        ? { state: handState(hand, now), madeAt: time(hand.madeAt), until: time(hand.until) }
        : null,
  }
}

const paperData = ({ number, year, at, phone, ledger }: Attested) => ({
  said: { number, year, phone, at: time(at) },
  ledger,
})

const askingData = ({ proofs, asked, answered }: Asking) => ({
  proofsNotSent: proofs.length,
  asked: asked && { ...asked.grounds, at: time(asked.at) },
  answered: answered && { ...answered, at: time(answered.at) },
})

/** One filing as its applicant may have all of it. */
export const filingData = async ({ ports, now }: Context, stored: Filing) => {
  const filing = working(stored)
  const [events, submissions, cards, seen] = await Promise.all([
    trailOf(ports, stored),
    submissionsOf(ports, stored),
    cardsOf(ports, stored, now),
    seenFiling(ports, stored),
  ])
  return {
    id: stored.id,
    accountName: filing.answers.accountName ?? '',
    number: stored.number,
    status: stored.status,
    statusText: statusWords[stored.status].onPaper,
    office: officeName(stored.office),
    officePhone: stored.office === null ? null : officeOf(stored.office).phone,
    createdAt: time(stored.createdAt),
    savedAt: time(stored.savedAt),
    firstSubmittedAt: timeOrNull(stored.firstSubmittedAt),
    submittedAt: timeOrNull(stored.submittedAt),
    decidedAt: timeOrNull(stored.decidedAt),
    receivedAt: timeOrNull(stored.received?.at),
    nextReminderAt: timeOrNull(stored.remindAt),
    deletedAfter: timeOrNull(stored.expiresAt),
    changeOf: stored.change?.of ?? null,
    changedOn: stored.change?.changedOn ?? null,
    late: stored.late,
    toCorrect: stored.status === 'returned' ? (stored.returned?.items ?? []) : [],
    askedToCancel: stored.cancelAsked
      ? { ...stored.cancelAsked.grounds, at: time(stored.cancelAsked.at) }
      : null,
    proofs: shownProofs(stored).map(photoOf),
    way: stored.way ?? null,
    handedInOn: stored.handedIn ?? null,
    onPaper: stored.attested ? paperData(stored.attested) : null,
    askedToVerify: stored.verifyAsked ?? null,
    lastRightAt: timeOrNull(stored.affirmedAt),
    askingToTakeOver: askingData(stored.asking ?? NOT_ASKING),
    ownerConfirmed: stored.confirmed
      ? { name: stored.confirmed.name, at: time(stored.confirmed.at) }
      : null,
    managerConfirmed: stored.managerConfirmed
      ? { name: stored.managerConfirmed.name, at: time(stored.managerConfirmed.at) }
      : null,
    ownerRefused: stored.ownerRefused
      ? { word: stored.ownerRefused.word, at: time(stored.ownerRefused.at) }
      : null,
    ...contentOf(filing, applicantAnswers({ ...filing, received: stored.received }), stored),
    ...cards,
    told: followersOf(ports.vault, stored).map(({ as, at }) => ({ as, at: time(at) })),
    submissions,
    events: applicantTimeline(filing, events, now).map(({ at, what, lines, who }) => ({
      at: time(at),
      what,
      lines,
      who,
    })),
    seenBy: seen.lines.map(({ at, office, what, count }) => ({
      at: time(at),
      office,
      what,
      count,
    })),
    seenByMore: seen.more,
  }
}

export type FilingData = Awaited<ReturnType<typeof filingData>>
