import { type CellValue, readXlsx } from 'hucre/xlsx'
import { type LedgerCell, ledgerColumns } from '../../../../src/domain/ledger/columns'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import type { LedgerBook } from '../../ledger/make'
import { cellValue, neutral, writeLedger } from './ledger'
import { openZip } from './zip'

const trial = { production: false, operator: null }

const bookOf = (rows: LedgerBook['rows'], purpose: string | null = null): LedgerBook => ({
  rows,
  unreadable: 1,
  madeAt: Date.parse('2026-11-24T16:06:00Z'),
  row: {
    id: 'e1',
    openid: 'head-bazhou',
    at: 1,
    asked: '',
    slice: {
      office: '131081',
      filter: wholeLedger,
      sort: { by: 'submitted', descending: true },
      today: '2026-11-24',
      claimant: null,
    },
    scope: { office: '霸州市网信办', parts: '状态 已登记', sort: '后提交的在前' },
    purpose,
    template: null,
    by: { office: '131081', role: 'head', city: false },
    path: 'exports/x/ledger.xlsx',
    state: 'running',
    why: null,
    rows: 0,
    total: 1,
    unreadable: 0,
    run: 1,
    touchedAt: 1,
  },
})

/** A row with one cell in a column, the others empty. */
const rowWith = (heading: string, cell: LedgerCell): readonly LedgerCell[] =>
  ledgerColumns.map((column) => (column.heading === heading ? cell : null))

const partOf = (bytes: Uint8Array, name: string): string =>
  openZip(Buffer.from(bytes)).read(name)?.toString('utf8') ?? ''

const readBack = async (heading: string, cell: LedgerCell): Promise<CellValue | undefined> => {
  const { sheets } = await readXlsx(await writeLedger(bookOf([rowWith(heading, cell)]), trial))
  return sheets[0]?.rows[1]?.[ledgerColumns.findIndex((each) => each.heading === heading)]
}

test.each([
  ['an ID number', '账号所有人身份证号', '131081199001010018'],
  ['a mobile', '账号所有人手机', '13800000001'],
  ['a filing number', '编号', 'LFBZ-26K7-4385'],
  ['what Excel takes for a day', '账号名（昵称）', '3-4'],
  ['what Excel takes for a power', '账号名（昵称）', '1E5'],
  ['leading zeros', '账号名（昵称）', '007'],
])('%s stays the text that it is', async (_name, heading, text) => {
  expect(await readBack(heading, text)).toBe(text)
})

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","看")', '\'=HYPERLINK("http://x","看")'],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1+1', "'＝1+1"],
  ['＠SUM', "'＠SUM"],
  ['1=1', '1=1'],
  ['霸州=家', '霸州=家'],
  ["'=1", "'=1"],
  ['_x000D_=1', '_x005F_x000D_=1'],
  ['=_x000A_', "'=_x005F_x000A_"],
  ['__x000d__', '__x005F_x000d__'],
  ['_x00_', '_x00_'],
  ['#N/A', '_x0023_N/A'],
  ['#REF!', '_x0023_REF!'],
  ['#胜芳', '#胜芳'],
  ['', ''],
])('neutralised: %j', (text, written) => {
  expect(neutral(text)).toBe(written)
})

test('no cell is a formula, whatever somebody is called', async () => {
  const bytes = await writeLedger(bookOf([rowWith('账号名（昵称）', '=1+1')]), trial)
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(await readBack('账号名（昵称）', '=1+1')).toBe("'=1+1")
})

test.each([
  ['the first day that Excel counts rightly', '1900-03-01', 61],
  ['the day before, which it takes for another', '1900-02-28', '1900-02-28'],
  ['a day before all that it counts', '1899-12-29', '1899-12-29'],
])('%s is written so that it is read as it is', (_name, day, written) => {
  expect(cellValue({ day })).toBe(written)
})

test('days are days, counts are numbers, all else has the format of text', async () => {
  expect(await readBack('开通日期', { day: '2026-11-10' })).toEqual(
    new Date('2026-11-10T00:00:00Z'),
  )
  expect(await readBack('粉丝数量', { count: 1200 })).toBe(1200)
  const bytes = await writeLedger(bookOf([ledgerColumns.map(() => '字')]), trial)
  const styles = partOf(bytes, 'xl/styles.xml')
  const text = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? ''
  const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, id]) => id)
  const cells = partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="[A-Z]+2"[^>]* s="(\d+)"/g)
  expect([...cells].map(([, style]) => formats[Number(style)] === text)).toEqual(
    ledgerColumns.map(({ holds }) => holds === 'text'),
  )
})

test('the heading stays in sight, on paper too, the columns have widths, each page its marks', async () => {
  const bytes = await writeLedger(bookOf([]), trial)
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('ySplit="1" topLeftCell="C2" state="frozen"')
  expect(partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles')
  expect(sheet.match(/<col /g)).toHaveLength(ledgerColumns.length)
  expect(sheet).toContain('样张·试用')
  expect(sheet).toContain('fitToWidth="1"')
})

test('the second sheet says what it holds, how much, when, and by whom', async () => {
  const notes = async (purpose: string | null) => {
    const { sheets } = await readXlsx(
      await writeLedger(bookOf([rowWith('编号', 'LFBZ-1')], purpose), trial),
    )
    return sheets[1]?.rows.map((row) => row.join('：')) ?? []
  }
  expect(await notes(null)).toEqual([
    '办公室：霸州市网信办',
    '筛选：状态 已登记',
    '排序：后提交的在前',
    '行数：1',
    '没有在内：1 件打不开，已记下',
    '生成时间：2026年11月25日 00:06（北京时间）',
    '导出人：霸州市网信办 负责人',
    '个人信息：姓名、证件号、微信号和手机隐去一部分',
    '来源：非官方发布，以属地网信办答复为准',
    expect.stringContaining('样张·试用'),
  ])
  expect(await notes('=公安机关来函')).toEqual(
    expect.arrayContaining(['个人信息：完整', "用途：'=公安机关来函"]),
  )
})
