import { randomBytes } from 'node:crypto'
import { type ArchiveRecord, bytesOfRecord, type Manifest, recordsOf, summaryOf } from './archive'
import { newBackupKey, openedWith, privateKeyOf, sealedFor } from './sealing'
import { wholeOf } from './restoring'

const pair = newBackupKey()
const PART = 64 * 1024
const SEALED = PART + 16
const HEAD = 50

async function* pieces(bytes: Buffer, size = 10_000): AsyncIterable<Buffer> {
  await Promise.resolve()
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

const all = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const found: Buffer[] = []
  for await (const bytes of source) found.push(bytes)
  return Buffer.concat(found)
}

const sealed = (bytes: Buffer) => all(sealedFor(pair.public, pieces(bytes)))
const opened = (bytes: Buffer, key = pair.private) =>
  all(openedWith(privateKeyOf(key), pieces(bytes, 33_333)))

test.each([0, 1, PART - 1, PART, PART + 1, 3 * PART, 3 * PART + 17])(
  'sealed %i bytes open again, and are sealed otherwise each time',
  async (size) => {
    const plain = randomBytes(size)
    const [one, other] = [await sealed(plain), await sealed(plain)]
    expect((await opened(one)).equals(plain)).toBe(true)
    expect(one.equals(other)).toBe(false)
  },
)

/** Sealed in three parts and a bit. */
const parts = (bytes: Buffer) => ({
  head: bytes.subarray(0, HEAD),
  of: (n: number) => bytes.subarray(HEAD + n * SEALED, HEAD + (n + 1) * SEALED),
})

test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
  ['one bit of the first part', (b) => flipped(b, HEAD + 5), /第 1 段.*打不开/],
  ['one bit of the last part', (b) => flipped(b, b.length - 3), /第 4 段.*打不开/],
  ['one bit of the key made for it', (b) => flipped(b, HEAD - 3), /第 1 段.*打不开/],
  ['cut within a part', (b) => b.subarray(0, HEAD + SEALED + 100), /第 2 段.*打不开/],
  ['cut where a part ends', (b) => b.subarray(0, HEAD + 2 * SEALED), /第 2 段.*打不开/],
  ['cut by one byte', (b) => b.subarray(0, -1), /第 4 段.*打不开/],
  ['longer by one byte', (b) => Buffer.concat([b, Buffer.from('x')]), /第 4 段.*打不开/],
  [
    'two parts exchanged',
    (b) =>
      Buffer.concat([
        parts(b).head,
        parts(b).of(1),
        parts(b).of(0),
        parts(b).of(2),
        parts(b).of(3),
      ]),
    /第 1 段.*打不开/,
  ],
  [
    'a part left out',
    (b) => Buffer.concat([parts(b).head, parts(b).of(0), parts(b).of(2), parts(b).of(3)]),
    /第 2 段.*打不开/,
  ],
  ['only its head', (b) => b.subarray(0, HEAD), /第 1 段.*打不开/],
  ['half its head', (b) => b.subarray(0, 20), /不是备份文件/],
  ['nothing', () => Buffer.alloc(0), /不是备份文件/],
  ['another file', () => randomBytes(100_000), /不是备份文件/],
])('%s is said', async (_name, spoil, words) => {
  const archive = await sealed(randomBytes(3 * PART + 17))
  await expect(opened(spoil(archive))).rejects.toThrow(words)
})

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('another private key, and what is none, are said', async () => {
  const archive = await sealed(randomBytes(10))
  const other = newBackupKey()
  await expect(opened(archive, other.private)).rejects.toThrow(
    `备份是给公钥 ${pair.name} 加密的，这把私钥是 ${other.name} 的`,
  )
  expect(() => privateKeyOf('secret')).toThrow('不是备份的私钥')
  await expect(all(sealedFor('short', pieces(Buffer.alloc(1))))).rejects.toThrow('BACKUP_KEY')
})

const rows: readonly ArchiveRecord[] = [
  { begin: { form: 1, at: '2026-11-24T07:06:00.000Z', release: '0.1.0', storage: 'cloud://a.b' } },
  { of: 'filings', row: { _id: 'a', note: '一\n二' } },
  { file: 'kept/a.png', bytes: Buffer.concat([Buffer.from('\n{"end":'), randomBytes(200_000)]) },
  { file: 'kept/empty', bytes: Buffer.alloc(0) },
  { of: 'filings', row: { _id: 'a', note: '三' } },
  { of: 'filings', row: { _id: 'b' } },
  { of: 'filings', gone: 'b' },
]

const bytesOf = (records: readonly ArchiveRecord[]) => Buffer.concat(records.map(bytesOfRecord))

test('records are read as they were written, however their bytes come', async () => {
  for (const size of [1, 7, 4_096, 1_000_000]) {
    const read: ArchiveRecord[] = []
    const some = size === 1 ? rows.filter((each) => !('file' in each)) : rows
    for await (const record of recordsOf(pieces(bytesOf(some), size))) read.push(record)
    expect([size, read]).toEqual([size, some])
  }
})

test('an archive that does not come to what its last line says is no whole one', async () => {
  const end: Manifest = {
    collections: { filings: summaryOf(new Map([['a', 'other']])) },
    ...{ schemas: {}, files: summaryOf(new Map()), missing: [], keys: {} },
    chains: summaryOf(new Map()),
  }
  const whole = (records: readonly ArchiveRecord[]) => wholeOf(recordsOf(pieces(bytesOf(records))))
  await expect(whole(rows)).rejects.toThrow('备份没有写完')
  await expect(whole([...rows, { end }])).rejects.toThrow(/集合 filings 有 1 条.*对不上/)
})
