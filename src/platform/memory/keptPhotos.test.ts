import type * as Kept from './keptPhotos'

const files = new Map<string, string>()
const texts = new Map<string, string>()
let time = 0
let full = false

// The file system and the clock of a phone; the rest is what runs there.
jest.mock('./photoFiles', () => ({
  saveFile: (key: string, path: string) => {
    if (full) return Promise.reject(new Error('no room'))
    files.set(key, path)
    return Promise.resolve()
  },
  filePath: (key: string) => Promise.resolve(files.get(key) ?? null),
  removeFile: (key: string) => Promise.resolve(void files.delete(key)),
}))
jest.mock('./storage', () => ({
  stored: (key: string) => texts.get(key) ?? null,
  store: (key: string, text: string) => void texts.set(key, text),
}))
jest.mock('../wechat/clock', () => ({ now: () => time }))

const { keepPhoto, keptPhotos, forgetPhotos, forgetOldPhotos, noteOnKept, pathOfKept } =
  jest.requireActual<typeof Kept>('./keptPhotos')

const MB = 1024 * 1024
const DAY = 86_400_000

beforeEach(() => {
  files.clear()
  texts.clear()
  time = 1_000
  full = false
})

const keep = (key: string, bytes = MB) => keepPhoto(`/tmp/${key}`, { key, bytes, about: 'a' })

test('a photo is kept with what is noted beside it until it is forgotten', async () => {
  expect(await keep('one')).toBe(true)
  noteOnKept('one', 'arrived')
  expect(keptPhotos()).toMatchObject([{ key: 'one', about: 'arrived', at: 1_000 }])
  expect(await pathOfKept('one')).toBe('/tmp/one')
})

test('20 MB in all: what goes beyond is not kept, in place of none', async () => {
  for (let index = 0; index < 10; index += 1)
    expect(await keep(`photo-${String(index)}`, 2 * MB)).toBe(true)
  expect(await keep('one more', 1)).toBe(false)
  expect(keptPhotos()).toHaveLength(10)
  expect(files.size).toBe(10)
})

test('seven days: what is older is sent no more, and deleted at the next start', async () => {
  await keep('old')
  time += 6 * DAY
  await keep('young')
  time += DAY - 1
  expect(keptPhotos()).toHaveLength(2)
  time += 1
  expect(keptPhotos().map(({ key }) => key)).toEqual(['young'])
  await forgetOldPhotos()
  expect([...files.keys()]).toEqual(['young'])
})

test('a consent that is taken back takes all of them', async () => {
  await keep('one')
  await keep('two')
  await forgetPhotos()
  expect([files.size, keptPhotos().length]).toEqual([0, 0])
})

test('a full phone keeps nothing and no row of it', async () => {
  full = true
  expect(await keep('one')).toBe(false)
  expect(keptPhotos()).toEqual([])
})

test.each(['not JSON', '{}', '[1]', '[{"key":"a"}]', 'null'])(
  'what an older program left is no photo: %s',
  (text) => {
    texts.set('keptPhotos', text)
    expect(keptPhotos()).toEqual([])
  },
)
