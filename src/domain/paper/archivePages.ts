import { showMoment } from '../dates/days'
import { NUMBER_LABEL } from '../form/form'
import { A4, TABLE } from './frame'
import { plainSheets } from './plainSheets'
import type { Box, PaperSheet, TextLine } from './sheet'
import { blockHeight, type Face, setLines } from './text'

export const ARCHIVE = '归档件'

/** A material of a filing. `hash` is the SHA-256 of what was handed in, in hexadecimal. */
export type ArchivedMaterial = {
  readonly name: string
  readonly hash: string
  /** False when its copy could not be made: the page says so. */
  readonly shown: boolean
}

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

const CENTRE = { across: 'centre', down: 'top' } as const
const NAME = 16
const SMALL = 10.5
const TINY = 8.5

/** A box as high as one line and as wide as the table. */
const band = (y: number, size: number): Box => ({
  x: TABLE.x,
  y,
  width: TABLE.width,
  height: blockHeight(1, size),
})

/** A page of one material: its name, whose it is, the place of its copy, the fingerprint of the original. */
export const materialSheet = (
  { number, materials }: Pick<ArchiveFacts, 'number' | 'materials'>,
  index: number,
  face: Face,
): PaperSheet => {
  const material = materials[index]
  if (material === undefined) throw new Error(`no material ${String(index)}`)
  const line = (text: string, y: number, size: number): readonly TextLine[] =>
    setLines([text], size, band(y, size), CENTRE, face)
  const { name, hash, shown } = material
  return {
    ...A4,
    cells: [],
    lines: [
      ...line(name, 20, NAME).map((each) => ({ ...each, bold: true as const })),
      ...line(
        `材料 ${String(index + 1)}/${String(materials.length)}　${NUMBER_LABEL} ${number}`,
        29,
        SMALL,
      ),
      ...(shown ? [] : line('没有取到这张照片，或与提交时不同，这里只留它的指纹', 60, SMALL)),
      ...line(`原件 SHA-256 ${hash}`, 264, TINY),
    ],
    rules: [],
    ticks: [],
    picture: shown ? { x: TABLE.x, y: 37, width: TABLE.width, height: 222 } : null,
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
