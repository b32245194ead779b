import { slotsOf } from '../../../../src/domain/form/materials'
import {
  decidingAnswers,
  type FileHash,
  rowsText,
  signedText,
} from '../../../../src/domain/moves/signature'
import { holderOf, isCounter } from '../facts'
import {
  type Filing,
  photosOf,
  type StoredPhoto,
  type StoredSignature,
} from '../../store/filings/filing'
import { fullAnswers } from '../../secrets/personal'
import { isVoidByForm } from './formChange'
import { sha256 } from '../../secrets/hashes'
import type { Vault } from '../../secrets/vault'

/**
 * What a signature is bound to: the hash of the printed rows, what else decides the office and the papers, and the hash
 * of each photo in a slot that is asked for.
 */
export type SignedContent = {
  readonly rowsHash: string
  readonly deciding: readonly string[]
  readonly files: readonly FileHash[]
}

/** The photos in the slots that the answers ask for, in slot and upload order. */
export const countedPhotos = (
  filing: Filing,
): readonly (StoredPhoto & { readonly slot: FileHash['slot'] })[] => {
  const asked = new Set<string>(slotsOf(filing.answers).map((slot) => slot.key))
  return photosOf(filing.photos).filter((photo) => asked.has(photo.slot))
}

export const contentOf = (vault: Vault, filing: Filing): SignedContent => ({
  rowsHash: sha256(rowsText(fullAnswers(vault, filing, filing))),
  deciding: decidingAnswers(filing.answers),
  files: countedPhotos(filing).map(({ slot, hash }) => ({ slot, hash })),
})

type Signing = Pick<StoredSignature, 'by' | 'hash' | 'openid' | 'signedAt'>

/**
 * Lower-case hex SHA-256 of what was signed (C3): rows, what decides office and papers, photos, the drawn signature, who
 * and when. A stamped page, or a form signed on paper, is bound to the rows alone (C4).
 */
const contentHash = (content: SignedContent, signing: Signing): string =>
  sha256(
    signedText({
      rowsHash: content.rowsHash,
      deciding: signing.by === 'hand' ? content.deciding : [],
      files:
        signing.by === 'hand'
          ? [...content.files, { slot: 'signature', hash: signing.hash }]
          : [{ slot: 'sealPage', hash: signing.hash }],
      openid: signing.openid,
      signedAt: signing.signedAt,
    }),
  )

/** Its form was signed on paper, and is still being keyed from that. */
const isKeyedFromPaper = (filing: Filing): boolean =>
  filing.signature?.by === 'paper' && isCounter(holderOf(filing))

/** Whether the signature is bound to what the filing says now. What is being keyed is signed whatever is keyed of it. */
export const isSigned = (vault: Vault, filing: Filing): boolean =>
  isKeyedFromPaper(filing) ||
  (filing.signature !== null &&
    !isVoidByForm(filing.signature) &&
    filing.signature.contentHash === contentHash(contentOf(vault, filing), filing.signature))

/** A signature bound to what the filing says now. */
export const bound = (
  vault: Vault,
  filing: Filing,
  signing: Omit<StoredSignature, 'rowsHash' | 'contentHash'>,
): StoredSignature => {
  const content = contentOf(vault, filing)
  return { ...signing, rowsHash: content.rowsHash, contentHash: contentHash(content, signing) }
}

/** What was keyed from paper, with its signature bound to what it says in the end; any other filing as it is. */
export const boundFromPaper = (vault: Vault, filing: Filing): Filing =>
  filing.signature !== null && isKeyedFromPaper(filing)
    ? { ...filing, signature: bound(vault, filing, filing.signature) }
    : filing
