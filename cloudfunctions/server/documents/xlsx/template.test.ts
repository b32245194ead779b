import { choicesOf, columns, headingOf } from '../../../../src/domain/imports/columns'
import { readTable } from '../../../../src/domain/imports/rows'
import type { Answers } from '../../../../src/domain/form/form'
import { openZip } from './zip'
import { readSheet } from './sheet'
import { makeTemplate } from './template'

const TODAY = '2026-11-24'
const trial = { production: false, operator: null }
const production = { production: true, operator: '廊坊市互联网信息办公室' }

const partOf = (bytes: Uint8Array, name: string): string =>
  openZip(Buffer.from(bytes)).read(name)?.toString('utf8') ?? ''

const sheetOf = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml')

const row: Answers = {
  accountName: '胜芳古镇生活',
  accountKind: '微信公众账号',
  subjectKind: '个人',
  subjectName: '李文昌',
  address: '霸州市胜芳镇河西街18号',
  introduction: '介绍胜芳古镇的风物',
  openedOn: '2026-11-10',
  followers: '1200',
  ownerWechat: 'li_wenchang_demo',
  ownerMobile: '13800000001',
}

test('as it is handed out it has all headings and no row of its own is an account', async () => {
  const rows = readSheet(Buffer.from(await makeTemplate([], trial)))
  expect(rows[0]?.cells.map((cell) => cell?.text)).toEqual(columns.map(headingOf))
  expect(rows).toHaveLength(3)
  expect(readTable(rows, TODAY)).toEqual({ refused: '没有读到行。请从示例下面一行开始填' })
})

test('what is filled in comes back, text as text', async () => {
  const rows = readSheet(
    Buffer.from(await makeTemplate([row, { ...row, accountName: '=1+1' }], trial)),
  )
  const read = readTable(rows, TODAY)
  expect(read).toMatchObject({
    good: [
      {
        row: 4,
        answers: { accountName: '胜芳古镇生活', managerMobile: '13800000001', area: '131081' },
      },
      { row: 5, answers: { accountName: '=1+1' } },
    ],
  })
})

test('each cell of the 200 rows is text, so that no number or day is made of what is typed', async () => {
  const bytes = await makeTemplate([], trial)
  const styles = partOf(bytes, 'xl/styles.xml')
  const text = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? ''
  const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, id]) => id)
  const cells = [...sheetOf(bytes).matchAll(/<c r="[A-Z]+(\d+)"[^>]* s="(\d+)"/g)]
  const own = cells.filter(([, line]) => Number(line) >= 4)
  expect(own).toHaveLength(200 * columns.length)
  expect(new Set(own.map(([, , style]) => formats[Number(style)]))).toEqual(new Set([text]))
})

test('drop-downs offer what the form offers, within what Excel takes', async () => {
  const sheet = sheetOf(await makeTemplate([], trial))
  const lists = [...sheet.matchAll(/<formula1>"([^"]*)"<\/formula1>/g)].map(([, list = '']) => list)
  const choices = columns.map(choicesOf).filter((each) => each.length > 0)
  expect(lists).toEqual(choices.map((each) => each.map(({ label }) => label).join(',')))
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(255)
})

test('the heading stays in sight, on paper too, and each page carries its marks', async () => {
  const bytes = await makeTemplate([], trial)
  expect(sheetOf(bytes)).toContain('state="frozen"')
  expect(partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles')
  expect(sheetOf(bytes)).toContain('样张·试用')
  expect(sheetOf(bytes)).toContain('非官方发布，以属地网信办答复为准')
  const own = sheetOf(await makeTemplate([], production))
  expect(own).toContain('廊坊市互联网信息办公室')
  expect(own).not.toContain('样张')
})

test('nothing in it asks for an ID number, and it says where that is filled in', async () => {
  const bytes = await makeTemplate([], trial)
  const texts = partOf(bytes, 'xl/sharedStrings.xml')
  expect(texts).toContain('请不要写身份证号')
  expect(columns.map(headingOf)).not.toContain('账号所有人身份证号')
})
