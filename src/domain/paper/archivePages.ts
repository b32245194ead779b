import { showMoment } from '../dates/days'
import { NUMBER_LABEL } from '../form/form'
import { band, CENTRE } from './frame'
import { pictureSheet } from './pictureSheet'
import { plainSheets } from './plainSheets'
import type { PaperSheet } from './sheet'
import { type Face, setLines } from './text'

export const ARCHIVE = '归档件'

/** A material of a filing. `hash` is the SHA-256 of what was handed in, in hexadecimal. */
export type ArchivedMaterial = { readonly name: string; readonly hash: string }

/** What an archive says behind the form and its signature. */
export type ArchiveFacts = {
  readonly number: string
  readonly accountName: string
  readonly materials: readonly ArchivedMaterial[]
  /** What happened, oldest first; `at` in epoch milliseconds. */
  readonly past: readonly { readonly at: number; readonly text: string }[]
  /** 校验码 as people compare it. */
  readonly checkCode: string
  /** SHA-256 of what was signed and submitted, in hexadecimal. */
  readonly contentHash: string
}

const SMALL = 10.5
const TINY = 8.5

/**
 * A page of one material: its name, whose it is, the place of its copy, the fingerprint of the original. Where no copy is
 * `shown` it says that none could be made.
 */
export const materialSheet = (
  { number, materials }: Pick<ArchiveFacts, 'number' | 'materials'>,
  index: number,
  shown: boolean,
  face: Face,
): PaperSheet => {
  const material = materials[index]
  if (material === undefined) throw new Error(`no material ${String(index)}`)
  const place = `材料 ${String(index + 1)}/${String(materials.length)}　${NUMBER_LABEL} ${number}`
  const sheet = pictureSheet(material.name, place, 222, face)
  const line = (text: string, y: number, size: number) =>
    setLines([text], size, band(y, size), CENTRE, face)
  return {
    ...sheet,
    lines: [
      ...sheet.lines,
      ...(shown ? [] : line('没有取到这张照片，或与提交时不同，这里只留它的指纹', 60, SMALL)),
      ...line(`原件 SHA-256 ${material.hash}`, 264, TINY),
    ],
    picture: shown ? sheet.picture : null,
  }
}

/** The last pages: 经过 from the first entry on, and the fingerprints of all that was handed in (D9). */
export const archiveRecord = (
  { number, accountName, past, materials, checkCode, contentHash }: ArchiveFacts,
  face: Face,
): readonly PaperSheet[] =>
  plainSheets(
    [
      {
        title: '经过',
        fresh: true,
        rows: [
          [NUMBER_LABEL, number],
          ['账号名', accountName],
          ...past.map(({ at, text }) => [showMoment(at), text] as const),
        ],
      },
      {
        title: '指纹（SHA-256）',
        rows: [
          ['校验码', checkCode],
          ['签名时的内容', contentHash],
          ...materials.map(({ name, hash }) => [name, hash] as const),
        ],
      },
    ],
    face,
  )
