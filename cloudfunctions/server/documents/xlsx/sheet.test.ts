import { Refusal } from '../../../../src/domain/api/refusal'
import { partsOf, workbookOf, zipOf } from '../testing/workbook'
import { readSheet } from './sheet'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MEGABYTE = 1024 * 1024

const refusalOf = (bytes: Buffer): string => {
  try {
    readSheet(bytes)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file') return error.message
    throw error
  }
  return 'read'
}

const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot;dy&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/><xf numFmtId="49"/></cellXfs></styleSheet>`
const strings = `<sst xmlns="${MAIN}"><si><t>胜芳</t></si><si><r><t>古镇</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 生活</t></r><rPh sb="0" eb="1"><t>グ</t></rPh></si><si><t>一行_x000D_
二行</t></si></sst>`

const first = (cell: string, other: Readonly<Record<string, string>> = {}) =>
  readSheet(
    workbookOf(`<row r="1">${cell}<c r="Z1"><v>1</v></c></row>`, {
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': strings,
      ...other,
    }),
  )[0]?.cells[0]

const from1904 = {
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
}

test.each<[string, string, object | undefined]>([
  ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { text: '胜芳' }],
  ['a text of many looks', '<c r="A1" t="s"><v>1</v></c>', { text: '古镇 生活' }],
  ['a text of two lines', '<c r="A1" t="s"><v>2</v></c>', { text: '一行\r\n二行' }],
  ['a text in its place', '<c r="A1" t="inlineStr"><is><t>霸州</t></is></c>', { text: '霸州' }],
  [
    'a text with signs of XML',
    '<c r="A1" t="str"><v>&lt;b&gt; &amp;#21271;</v></c>',
    { text: '<b> &#21271;' },
  ],
  ['a text that is none', '<c r="A1" t="inlineStr"><is><t>  </t></is></c>', undefined],
  ['a number', '<c r="A1"><v>1200</v></c>', { text: '1200' }],
  ['a mobile as a number', '<c r="A1"><v>1.3800000001E10</v></c>', { text: '13800000001' }],
  ['a number as text', '<c r="A1" s="5" t="s"><v>0</v></c>', { text: '胜芳' }],
  [
    'leading zeros of a text',
    '<c r="A1" t="inlineStr"><is><t>000123</t></is></c>',
    { text: '000123' },
  ],
  ['a number with a fraction', '<c r="A1"><v>12.5</v></c>', { text: '12.5' }],
  [
    'more digits than are kept',
    '<c r="A1"><v>131081190001010000</v></c>',
    { text: '', wrong: 'digits' },
  ],
  ['a day as a number', '<c r="A1" s="1"><v>46336</v></c>', { text: '2026-11-10' }],
  ['a day with a time', '<c r="A1" s="1"><v>46336.75</v></c>', { text: '2026-11-10' }],
  ['a day as Chinese write it', '<c r="A1" s="2"><v>46336</v></c>', { text: '2026-11-10' }],
  [
    'a day in a format of Chinese Excels',
    '<c r="A1" s="4"><v>46336</v></c>',
    { text: '2026-11-10' },
  ],
  ['a day of early 1900', '<c r="A1" s="1"><v>1</v></c>', { text: '1900-01-01' }],
  [
    'a number in a format that only quotes d and y',
    '<c r="A1" s="3"><v>46336</v></c>',
    { text: '46336' },
  ],
  ['a number no day has', '<c r="A1" s="1"><v>99999999</v></c>', { text: '99999999' }],
  ['a day as text', '<c r="A1" t="d"><v>2026-11-10T00:00:00</v></c>', { text: '2026-11-10' }],
  ['yes and no', '<c r="A1" t="b"><v>1</v></c>', { text: 'TRUE' }],
  ['a formula with its result', '<c r="A1"><f>1+1</f><v>2</v></c>', { text: '', wrong: 'formula' }],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { text: '', wrong: 'error' }],
  ['a number that is none', '<c r="A1"><v>NaN</v></c>', { text: '', wrong: 'error' }],
  ['a shared text that is not there', '<c r="A1" t="s"><v>99</v></c>', undefined],
  ['nothing', '<c r="A1" s="1"/>', undefined],
  ['a cell that does not say where it is', '<c t="s"><v>0</v></c>', { text: '胜芳' }],
])('a cell: %s', (_name, xml, cell) => {
  expect(first(xml)).toEqual(cell)
})

test('days of old Macs', () => {
  expect(first('<c r="A1" s="1"><v>44874</v></c>', from1904)).toEqual({ text: '2026-11-10' })
})

test('rows and columns without a place follow the ones before; empty rows are none', () => {
  const rows = readSheet(
    workbookOf(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5" hidden="1"><c r="B5"><v>2</v></c></row><row r="6"><c r="A6" s="1"/></row><row r="2"><c><v>4</v></c></row>',
    ),
  )
  expect(
    rows.map(({ number, hidden, cells }) => [number, hidden, cells.map((c) => c?.text)]),
  ).toEqual([
    [1, false, ['1', undefined, '3']],
    [5, true, [undefined, '2']],
    [7, false, ['4']],
  ])
})

test('rows of merged cells are marked', () => {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${[1, 2, 3, 4].map((r) => `<row r="${String(r)}"><c r="A${String(r)}"><v>1</v></c></row>`).join('')}</sheetData><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells></worksheet>`
  const rows = readSheet(workbookOf('', { 'xl/worksheets/sheet1.xml': sheet }))
  expect(rows.filter(({ merged }) => merged).map(({ number }) => number)).toEqual([2, 3])
})

test('hidden sheets, other prefixes and long names of sheets make no difference', () => {
  const book = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="h" sheetId="1" state="veryHidden" rel:id="rId9"/><x:sheet name="${'名'.repeat(100_000)}" sheetId="2" rel:id="rId1"/></x:sheets></x:workbook>`
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  const rows = readSheet(
    workbookOf('', { 'xl/workbook.xml': book, 'xl/worksheets/sheet1.xml': sheet }),
  )
  expect(rows[0]?.cells).toEqual([{ text: '7' }])
})

const rowsOf = (count: number) => '<row><c><v>1</v></c></row>'.repeat(count)
const good = workbookOf(rowsOf(1))
const sheetPart = 'xl/worksheets/sheet1.xml'

const TABLE = '这不是 xlsx 表格。请保存为 xlsx 再选一次'
const OLD = '这是旧的 xls 表格，或者加了密码。请另存为没有密码的 xlsx'
const BROKEN = '这个文件不完整，读不了。请重新保存一次再发'
const HUGE = '文件异常大，没有打开。请新建一张表，只粘贴要导入的行'

test.each<[string, () => Buffer, string]>([
  ['empty', () => Buffer.alloc(0), TABLE],
  ['a text', () => Buffer.from('账号名,类型\n'), TABLE],
  ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), TABLE],
  ['another kind of ZIP', () => zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), TABLE],
  [
    'a document of Word',
    () =>
      workbookOf('', {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      }),
    TABLE,
  ],
  ['an old or encrypted one', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), OLD],
  ['an encrypted ZIP', () => zipOf(partsOf(rowsOf(1)).map((part) => ({ ...part, flags: 1 }))), OLD],
  ['cut off at its end', () => good.subarray(0, good.length - 30), BROKEN],
  [
    'cut off in its middle',
    () => Buffer.concat([good.subarray(0, 300), good.subarray(500)]),
    BROKEN,
  ],
  ['no XML', () => workbookOf('<row>'), BROKEN],
  ['a name twice', () => zipOf([...partsOf(rowsOf(1)), ...partsOf(rowsOf(1))]), BROKEN],
  [
    'entities that grow',
    () =>
      workbookOf('', {
        [sheetPart]: `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(100)}">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
    BROKEN,
  ],
  [
    'macros',
    () => workbookOf(rowsOf(1), { 'xl/vbaProject.bin': 'x' }),
    '表格里有宏，没有打开。请另存为不带宏的 xlsx',
  ],
  [
    'no row',
    () => workbookOf('<row r="1"/><row r="2"><c r="A2" s="1"/></row>'),
    '没有读到行。请写在第一张工作表里',
  ],
  ['5,000 rows and ten of headings', () => workbookOf(rowsOf(5010)), 'read'],
  ['5,011 rows', () => workbookOf(rowsOf(5011)), '超过 5,000 行，请分成几份'],
  [
    'it says that it grows to 600 MB',
    () => zipOf(partsOf(rowsOf(1)).map((part) => ({ ...part, said: 600 * MEGABYTE }))),
    HUGE,
  ],
  [
    'it grows beyond 20 MB and does not say so',
    () =>
      zipOf(
        partsOf(rowsOf(1), {
          [sheetPart]: `<worksheet>${' '.repeat(21 * MEGABYTE)}</worksheet>`,
        }).map((part) => ({ ...part, said: 1 })),
      ),
    HUGE,
  ],
  [
    'many parts that are too much together',
    () =>
      zipOf(
        partsOf(rowsOf(1), {
          'xl/styles.xml': `<a>${' '.repeat(11 * MEGABYTE)}</a>`,
          'xl/sharedStrings.xml': `<a>${' '.repeat(11 * MEGABYTE)}</a>`,
        }).map((part) => ({ ...part, said: 1 })),
      ),
    HUGE,
  ],
  [
    'more parts than a workbook has',
    () =>
      zipOf(
        Array.from({ length: 1001 }, (_, i) => ({ name: `a${String(i)}`, bytes: Buffer.from('') })),
      ),
    HUGE,
  ],
  ['deep', () => workbookOf('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), HUGE],
  [
    'wide',
    () =>
      workbookOf(
        `<row ${Array.from({ length: 100_000 }, (_, i) => `a${String(i)}="1"`).join(' ')}/>`,
      ),
    HUGE,
  ],
  [
    'merged without end',
    () =>
      workbookOf('', {
        [sheetPart]: `<worksheet><sheetData>${rowsOf(1)}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells></worksheet>`,
      }),
    HUGE,
  ],
])('a file: %s', (_name, bytes, sentence) => {
  expect(refusalOf(bytes())).toBe(sentence)
})

const shared = 'xl/sharedStrings.xml'

test.each<[string, Readonly<Record<string, string>>]>([
  ['shared texts', { [shared]: `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>` }],
  [
    'styles',
    { 'xl/styles.xml': `<a><cellXfs>${'<xf numFmtId="14"/>'.repeat(900_000)}</cellXfs></a>` },
  ],
  ['cells', { [sheetPart]: `<a><row>${'<c/>'.repeat(4_000_000)}</row></a>` }],
  ['rows', { [sheetPart]: `<a>${'<row/>'.repeat(3_000_000)}</a>` }],
  [
    'blanks that 200,000 cells share',
    {
      [shared]: `<sst><si><t>${' '.repeat(12_000_000)}</t></si></sst>`,
      [sheetPart]: `<a><row>${'<c t="s"><v>0</v></c>'.repeat(200_000)}</row></a>`,
    },
  ],
])('17 MB of %s are read within the memory of the function', (_name, parts) => {
  const bytes = workbookOf(rowsOf(1), parts)
  expect(['read', '没有读到行。请写在第一张工作表里']).toContain(refusalOf(bytes))
})

test('a shared text is as long as a cell can be', () => {
  const texts = `<sst><si>${`<t>${'长'.repeat(20_000)}</t>`.repeat(3)}</si></sst>`
  expect(first('<c r="A1" t="s"><v>0</v></c>', { [shared]: texts })?.text).toHaveLength(32_767)
})
