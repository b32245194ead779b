import { newKeyText } from '../secrets/keys'
import { vaultOf, type Vault } from '../secrets/vault'
import { sha256 } from '../secrets/hashes'
import type { Ports } from '../store/ports'
import { photoPng } from '../testing/images'
import {
  handedTo,
  pictureBytes,
  type PictureHolder,
  savePicture,
  savedText,
  saveText,
} from './sealed'

const oldKey = newKeyText('aes')
const newKey = newKeyText('sm4')
const PREFIX = 'cloud://env.bucket'
const [bytes, others] = [photoPng(1), photoPng(2)]
const hash = sha256(bytes)

const storeOf = (vault: Vault) => {
  const kept = new Map<string, Buffer>()
  const files = {
    idOf: (path: string) => `${PREFIX}/${path}`,
    read: (fileID: string) => Promise.resolve(kept.get(fileID) ?? null),
    save: (path: string, content: Buffer) => {
      kept.set(`${PREFIX}/${path}`, content)
      return Promise.resolve(`${PREFIX}/${path}`)
    },
  } as Ports['files']
  return { kept, ports: { vault, files } }
}

/** Two filings with a picture each, and a lead with one. */
const filled = async (vault = vaultOf(oldKey)) => {
  const { kept, ports } = storeOf(vault)
  const [one, two] = ['f1', 'f2'].map((id) => ({ id, dataKey: vault.newDataKey(id) })) as [
    PictureHolder,
    PictureHolder,
  ]
  const put = async (holder: PictureHolder, name: string, of: Buffer) => ({
    ...(await savePicture(ports, holder, `filings/${holder.id}/kept/${name}.png`, of)),
    hash: sha256(of),
  })
  const lead: PictureHolder = { id: 'l1' }
  return {
    kept,
    ports,
    one: { holder: one, a: await put(one, 'a', bytes), b: await put(one, 'b', others) },
    two: { holder: two, a: await put(two, 'a', bytes) },
    lead: { holder: lead, a: await put(lead, 'a', bytes) },
  }
}

test.each(['aes', 'sm4'] as const)(
  'by %s: it opens as it came, and nothing of it is stored',
  async (algorithm) => {
    const { kept, ports, one, two, lead } = await filled(vaultOf(newKeyText(algorithm)))
    for (const { holder, a } of [one, two, lead]) {
      expect(await pictureBytes(ports, holder, a)).toEqual(bytes)
      const stored = kept.get(a.fileID) ?? Buffer.alloc(0)
      expect(stored.subarray(0, 8).toString('latin1')).toBe(`${algorithm}.own.`)
      expect(stored.includes(bytes.subarray(0, 8))).toBe(false)
      expect(stored.includes(bytes.subarray(40, 56))).toBe(false)
    }
    expect(one.a.key).toMatch(new RegExp(`^${algorithm}\\.own\\.`))
    expect(lead.a.key).toMatch(new RegExp(`^${algorithm}\\.${ports.vault.current}\\.`))
  },
)

type Filled = Awaited<ReturnType<typeof filled>>
const fileOf = ({ kept }: Filled, { fileID }: { readonly fileID: string }) =>
  kept.get(fileID) ?? Buffer.alloc(0)

test.each<[string, (of: Filled) => Buffer | null]>([
  ['is gone', () => null],
  ['is empty', () => Buffer.alloc(0)],
  ['is cut', (of) => fileOf(of, of.one.a).subarray(0, -1)],
  ['is cut to its head', (of) => fileOf(of, of.one.a).subarray(0, 8)],
  ['has more at its end', (of) => Buffer.concat([fileOf(of, of.one.a), Buffer.alloc(1)])],
  ['is that of another picture of the filing', (of) => fileOf(of, of.one.b)],
  ['is that of another filing', (of) => fileOf(of, of.two.a)],
  ['was never sealed', () => bytes],
])('a file that %s is no picture', async (_how, put) => {
  const of = await filled()
  const stored = put(of)
  if (stored === null) of.kept.delete(of.one.a.fileID)
  else of.kept.set(of.one.a.fileID, stored)
  expect(await pictureBytes(of.ports, of.one.holder, of.one.a)).toBeNull()
})

test.each<[string, (of: Filled) => Filled['one']['a']]>([
  ['another filing’s picture', ({ two }) => two.a],
  ['a lead’s picture', ({ lead }) => lead.a],
  ['another file under its key', ({ one }) => ({ ...one.a, fileID: one.b.fileID })],
  ['its file under the key of another', ({ one }) => ({ ...one.a, key: one.b.key })],
  ['its file with the hash of another', ({ one }) => ({ ...one.a, hash: one.b.hash })],
  ['a key that is none', ({ one }) => ({ ...one.a, key: '' })],
])('a row that names %s shows none', async (_what, named) => {
  const of = await filled()
  expect(await pictureBytes(of.ports, of.one.holder, named(of))).toBeNull()
})

test('with the key of its filing a picture is gone for ever, and nothing new is stored under it', async () => {
  const { ports, one, two } = await filled()
  const erased = { id: 'f1', dataKey: null }
  expect(await pictureBytes(ports, erased, one.a)).toBeNull()
  expect(await pictureBytes(ports, two.holder, two.a)).toEqual(bytes)
  await expect(savePicture(ports, erased, 'filings/f1/kept/c.png', bytes)).rejects.toThrow('erased')
  expect(handedTo(ports.vault, erased, two.holder, one.a)).toBe(one.a)
})

test('handed to another filing it opens there, its file untouched, whatever becomes of the first', async () => {
  const { kept, ports, one, two } = await filled()
  const before = fileOf({ kept } as Filled, one.a)
  const handed = handedTo(ports.vault, one.holder, two.holder, one.a)
  expect(handed).toMatchObject({ fileID: one.a.fileID, hash })
  expect(await pictureBytes(ports, two.holder, handed)).toEqual(bytes)
  expect(await pictureBytes(ports, one.holder, handed)).toBeNull()
  expect(kept.get(one.a.fileID)).toBe(before)
})

test('a new key of the environment opens what is under a moved data key, and no file is written', async () => {
  const { kept, ports, one, lead } = await filled()
  const files = new Map(kept)
  const both = { ...ports, vault: vaultOf(newKey, oldKey) }
  const moved = {
    id: 'f1',
    dataKey: both.vault.rewrapped({ id: 'f1', dataKey: one.holder.dataKey ?? null }),
  }
  const movedLead = handedTo(both.vault, lead.holder, lead.holder, lead.a)
  const alone = { ...ports, vault: vaultOf(newKey) }
  expect(await pictureBytes(alone, moved, one.a)).toEqual(bytes)
  expect(await pictureBytes(alone, lead.holder, movedLead)).toEqual(bytes)
  expect(await pictureBytes(alone, lead.holder, lead.a)).toBeNull()
  expect(kept).toEqual(files)
})

test('a path is the same place in every environment', async () => {
  const { kept, ports, one } = await filled()
  const fileID = one.a.fileID.replace(PREFIX, 'cloud://other.place')
  kept.set(fileID, fileOf({ kept } as Filled, one.a))
  expect(await pictureBytes(ports, one.holder, { ...one.a, fileID })).toEqual(bytes)
})

test('a text of a table is read where it was stored, and nowhere else', async () => {
  const { kept, ports } = storeOf(vaultOf(oldKey))
  const path = 'imports/1.json'
  await saveText(ports, path, '["周敏"]')
  expect(await savedText(ports, `${PREFIX}/${path}`)).toBe('["周敏"]')
  expect(kept.get(`${PREFIX}/${path}`)?.includes('周敏')).toBe(false)
  expect(await savedText(ports, `${PREFIX}/imports/2.json`)).toBeNull()
  kept.set(`${PREFIX}/imports/2.json`, kept.get(`${PREFIX}/${path}`) ?? Buffer.alloc(0))
  await expect(savedText(ports, `${PREFIX}/imports/2.json`)).rejects.toThrow()
})
