import { PNG } from 'pngjs'
import type { Answers } from '../../src/domain/form/form'
import { operationsLeadName, type SlotKey } from '../../src/domain/form/materials'
import { blank, type Grey, write } from '../photos/ink'

const GROUND = 250
const MARK = 214
const LABEL = 120
const INK = 30

const pngOf = ({ width, height, data }: Grey): Buffer =>
  PNG.sync.write(Object.assign(new PNG({ width, height }), { data: Buffer.from(data) }), {
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
    // Looking for the best filter of each line takes longer than it saves.
    filterType: 0,
  })

type Line = readonly [x: number, y: number, text: string, tone?: number]

/** An empty paper with 样张 all over it, so that nobody takes it for a real one. */
const marked = (width: number, height: number): Grey => {
  const sheet = blank(width, height, GROUND)
  for (let y = 120; y < height; y += 130)
    for (let x = 40 + (y % 3) * 60; x < width; x += 300)
      write(sheet, '样张·试用', { x, y, size: 44, tone: MARK })
  return sheet
}

const card = marked(800, 506)
const certificate = marked(800, 560)

const paper = (empty: Grey, lines: readonly Line[]): Buffer => {
  const sheet = { ...empty, data: empty.data.slice() }
  for (const [x, y, text, tone = INK] of lines)
    for (const [nth, part] of (text.match(/.{1,19}/gu) ?? []).entries())
      write(sheet, part, { x, y: y + nth * 34, size: 26, tone })
  return pngOf(sheet)
}

const idBack = paper(card, [
  [250, 90, '中华人民共和国', LABEL],
  [270, 150, '居民身份证', LABEL],
  [200, 400, '签发机关', LABEL],
  [330, 400, '样张公安局'],
  [200, 460, '有效期限', LABEL],
  [330, 460, '2020.01.01-2040.01.01'],
])

/** The day that an ID number says: 1900年7月2日. */
const birthOf = (number: string): string => {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  return `${year}年${String(Number(month))}月${String(Number(day))}日`
}

/** The picture of a paper that a form asks for, as its answers say. */
export const drawnPaper = (slot: SlotKey, answers: Answers): Buffer => {
  const { subjectName = '', creditCode = '', address = '', ownerIdNumber = '' } = answers
  if (slot === 'idBack') return idBack
  if (slot === 'licence')
    return paper(certificate, [
      [300, 90, '营业执照', LABEL],
      [50, 180, '统一社会信用代码', LABEL],
      [290, 180, creditCode],
      [50, 250, '名称', LABEL],
      [290, 250, subjectName],
      [50, 320, '法定代表人', LABEL],
      [290, 320, answers.ownerName ?? ''],
      [50, 390, '住所', LABEL],
      [290, 390, address],
    ])
  const isOwner = answers.subjectKind === 'individual'
  const number = isOwner ? ownerIdNumber : '131003190001010999'
  return paper(card, [
    [50, 90, '姓名', LABEL],
    [150, 90, isOwner ? (answers.ownerName ?? '') : operationsLeadName(answers)],
    [50, 160, '出生', LABEL],
    [150, 160, birthOf(number)],
    [50, 230, '住址', LABEL],
    [150, 230, address],
    [50, 440, '公民身份号码', LABEL],
    [240, 440, number],
  ])
}

/** A name as it is written on the pad. */
export const signatureOf = (name: string): Buffer => {
  const pad = blank(640, 200, 255)
  write(pad, name, { x: 60, y: 150, size: 120, tone: 20 })
  return pngOf(pad)
}
