import {
  concatTransformationMatrix,
  degrees,
  grayscale,
  LineCapStyle,
  PDFDocument,
  type PDFFont,
  type PDFImage,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSpacing,
  setLineWidth,
  setStrokingGrayscaleColor,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib'
import { type Orientation, turningOf } from '../../../src/domain/form/orientation'
import type { Box, TextLine, PaperSheet, Tick } from '../../../src/domain/paper/sheet'
import { POINT } from '../../../src/domain/paper/text'
import { pictureKind } from '../files/picture'
import type { PaperFont } from './font'

/** A PNG or JPEG, and how its pixels lie; `broken` when they cannot be decoded, which stands in its place. */
export type PaperPicture = {
  readonly bytes: Uint8Array
  readonly orientation: Orientation
  readonly broken?: boolean
}

/** A sheet with what is printed under it, large, pale and slanting, and what stands where it has a place for a picture. */
export type MarkedSheet = PaperSheet & {
  readonly under: string | null
  readonly shown: PaperPicture | null
  /** A picture that belongs to no part of the sheet. */
  readonly aside?: { readonly box: Box; readonly picture: PaperPicture }
}

/** A finished PDF; `missing` are the characters printed as a box with their code point, as `U+2A6A5`. */
export type Made = { readonly bytes: Uint8Array; readonly missing: readonly string[] }

type Drawing = {
  readonly title: string
  readonly sheets: readonly MarkedSheet[]
  /** Epoch milliseconds; written into the file. */
  readonly madeAt: number
}

/** Ligatures and contextual forms are off: the layout adds up the widths of single characters. */
const PLAIN = { liga: false, ccmp: false, locl: false } as const

const INK = 0.1
const GREY = 0.4
const PALE = 0.92
const THIN = 0.5
const FRAME = 1.1

const points = (mm: number) => mm / POINT

/** Draws the sheets as a PDF with the used glyphs of the font embedded. Throws when a picture is no PNG or JPEG. */
export const drawSheets = async (drawing: Drawing, font: PaperFont): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(drawing.title)
  document.setLanguage('zh-CN')
  document.setCreationDate(new Date(drawing.madeAt))
  document.registerFontkit(font.fontkit)
  const glyphs = await document.embedFont(font.bytes, { subset: true, features: { ...PLAIN } })
  for (const sheet of drawing.sheets) {
    const page = document.addPage([points(sheet.width), points(sheet.height)])
    const pen = penOn(page, glyphs, sheet)
    drawSheet(pen, sheet)
    if (sheet.picture !== null && sheet.shown?.broken === true) drawBroken(pen, sheet.picture)
    else if (sheet.picture !== null && sheet.shown !== null)
      drawPicture(pen, sheet.picture, await embedded(document, sheet.shown))
    if (sheet.aside)
      drawPicture(pen, sheet.aside.box, await embedded(document, sheet.aside.picture))
  }
  return document.save()
}

/** How a unit square is turned and mirrored into itself: a, b, c, d, e, f of x' = ax + cy + e, y' = bx + dy + f. */
type Turn = readonly [number, number, number, number, number, number]

/** A quarter clockwise around the middle of the unit square, in a PDF, which counts upwards. */
const quarter = ([a, b, c, d, e, f]: Turn): Turn => [b, -a, d, -c, f, 1 - e]

/** The turn that shows a stored picture upright. */
const uprightTurn = (orientation: Orientation): Turn => {
  const { mirrored, quarters } = turningOf(orientation)
  let turn: Turn = mirrored ? [-1, 0, 0, 1, 1, 0] : [1, 0, 0, 1, 0, 0]
  for (let i = 0; i < quarters; i += 1) turn = quarter(turn)
  return turn
}

type Picture = { readonly image: PDFImage; readonly turn: Turn }

const embedded = async (
  document: PDFDocument,
  { bytes: stored, orientation }: PaperPicture,
): Promise<Picture> => {
  // pdf-lib reads a JPEG from the start of its memory, which a Buffer may share with others.
  const bytes = Uint8Array.from(stored)
  const image =
    pictureKind(Buffer.from(bytes)) === 'jpeg'
      ? await document.embedJpg(bytes)
      : await document.embedPng(bytes)
  return { image, turn: uprightTurn(orientation) }
}

type Pen = ReturnType<typeof penOn>

const penOn = (page: PDFPage, font: PDFFont, { height }: PaperSheet) => {
  /** PDF counts upwards from the bottom. */
  const up = (mm: number) => points(height - mm)
  const stroke = (x1: number, y1: number, x2: number, y2: number, thickness: number) => {
    page.drawLine({
      start: { x: points(x1), y: up(y1) },
      end: { x: points(x2), y: up(y2) },
      thickness,
      color: grayscale(INK),
      lineCap: LineCapStyle.Projecting,
    })
  }
  const frame = (box: Box, thickness: number) => {
    page.drawRectangle({
      x: points(box.x),
      y: up(box.y + box.height),
      width: points(box.width),
      height: points(box.height),
      borderWidth: thickness,
      borderColor: grayscale(INK),
    })
  }
  return { page, font, up, stroke, frame }
}

const drawSheet = (pen: Pen, sheet: MarkedSheet) => {
  if (sheet.under !== null) drawUnder(pen, sheet, sheet.under)
  for (const cell of sheet.cells) pen.frame(cell, THIN)
  if (sheet.cells.length > 0) pen.frame(around(sheet.cells), FRAME)
  for (const { x, y, width } of sheet.rules) pen.stroke(x, y, x + width, y, THIN)
  for (const tick of sheet.ticks) drawTick(pen, tick)
  for (const line of sheet.lines) drawLine(pen, line)
}

const around = (boxes: readonly Box[]): Box => {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

const drawLine = ({ page, font, up }: Pen, line: TextLine) => {
  page.pushOperators(
    pushGraphicsState(),
    setCharacterSpacing(points(line.spacing ?? 0)),
    // The font has one weight, so a heading is made bold by drawing its outline too.
    setTextRenderingMode(line.bold ? TextRenderingMode.FillAndOutline : TextRenderingMode.Fill),
    setLineWidth(line.size / 45),
    setStrokingGrayscaleColor(INK),
  )
  page.drawText(line.text, {
    x: points(line.x),
    y: up(line.y),
    size: line.size,
    font,
    color: grayscale(line.soft ? GREY : INK),
  })
  page.pushOperators(popGraphicsState())
}

const drawTick = (pen: Pen, { ticked, ...box }: Tick) => {
  pen.frame(box, THIN + 0.2)
  if (!ticked) return
  const at = (across: number, down: number) =>
    [box.x + box.width * across, box.y + box.height * down] as const
  const [left, low, right] = [at(0.18, 0.52), at(0.42, 0.78), at(0.86, 0.2)]
  pen.stroke(...left, ...low, 1.3)
  pen.stroke(...low, ...right, 1.3)
}

const drawPicture = ({ page, up }: Pen, box: Box, { image, turn }: Picture) => {
  const lies = turn[0] === 0
  const [wide, high] = lies ? [image.height, image.width] : [image.width, image.height]
  const scale = Math.min(points(box.width) / wide, points(box.height) / high)
  const [width, height] = [wide * scale, high * scale]
  const x = points(box.x) + (points(box.width) - width) / 2
  const y = up(box.y + box.height) + (points(box.height) - height) / 2
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, x, y),
    concatTransformationMatrix(...turn),
  )
  page.drawImage(image, { x: 0, y: 0, width: 1, height: 1 })
  page.pushOperators(popGraphicsState())
}

const BROKEN = '图片打不开'
const BROKEN_SIZE = 9

/** A box where the picture would be, and in its middle why it is not there. */
const drawBroken = (pen: Pen, box: Box) => {
  pen.frame(box, THIN)
  const width = pen.font.widthOfTextAtSize(BROKEN, BROKEN_SIZE) * POINT
  drawLine(pen, {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height + BROKEN_SIZE * POINT) / 2,
    text: BROKEN,
    size: BROKEN_SIZE,
  })
}

/** From the lower left to the upper right, over two thirds of the page's width. */
const drawUnder = ({ page, font }: Pen, { width, height }: PaperSheet, text: string) => {
  const angle = Math.PI / 5
  const length = points(width) * 0.7
  const size = length / font.widthOfTextAtSize(text, 1)
  page.drawText(text, {
    x: points(width) / 2 - (length / 2) * Math.cos(angle) + size * 0.35 * Math.sin(angle),
    y: points(height) / 2 - (length / 2) * Math.sin(angle) - size * 0.35 * Math.cos(angle),
    size,
    font,
    color: grayscale(PALE),
    rotate: degrees((angle * 180) / Math.PI),
  })
}
