import type { FilingDetail } from '../../domain/api/filing'
import { slotKeys } from '../../domain/form/materials'
import { type FilePlace, isProof, proofKeys } from '../../domain/moves/proofs'
import { rowsText } from '../../domain/moves/signature'
import { type Weakness, weaknesses } from '../../domain/photos/quality'
import type { ChosenPhoto } from '../../platform/files/photo'

/** What is known of a photo on its way, besides its pixels; it is kept beside them. */
export type About = {
  readonly filing: string
  /** A slot of materials, the photo of the 签章页, or proof of what is asked for. */
  readonly slot: FilePlace
  readonly extension: ChosenPhoto['extension']
  readonly weakness: Weakness | null
  /** The photo that goes once this one is there. */
  readonly replaces: string | null
  /** The upload, once it arrived: it is not sent again when only the call after it failed. */
  readonly fileID: string | null
  /** Of a 签章页 what was printed when it was photographed, as `printOf` says it. */
  readonly rows: string | null
}

/** As it is kept beside the photo. */
export const aboutText = (about: About): string => {
  const { filing, slot, extension, weakness, replaces, fileID, rows } = about
  return JSON.stringify({
    filing,
    slot,
    extension,
    weakness,
    replaces,
    fileID,
    rows,
  } satisfies About)
}

/** A short mark of the printed rows, from which nobody reads them: another one means that a row changed. */
export const printOf = ({ answers }: Pick<FilingDetail, 'answers'>): string =>
  Array.from(rowsText(answers))
    .reduce((mark, char) => Math.imul(mark ^ (char.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)
    .toString(36)

/** The part of the form that waits for it; proof of what is asked for is in none. */
export const partOf = ({ slot }: Pick<About, 'slot'>): 'materials' | 'signature' | null => {
  if (slot === 'signature') return slot
  return isProof(slot) ? null : 'materials'
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

const places: readonly FilePlace[] = [...slotKeys, 'signature', ...proofKeys]

/** What was kept, as far as this version of the program can use it. */
export const aboutOf = (kept: string): About | null => {
  const value = JSON.parse(kept) as Partial<Record<keyof About, unknown>>
  const filing = text(value.filing)
  const slot = places.find((key) => key === value.slot)
  if (filing === null || slot === undefined) return null
  return {
    filing,
    slot,
    extension: value.extension === 'png' ? 'png' : 'jpg',
    weakness: weaknesses.find((each) => each === value.weakness) ?? null,
    replaces: text(value.replaces),
    fileID: text(value.fileID),
    rows: text(value.rows),
  }
}
