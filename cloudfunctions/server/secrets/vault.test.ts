import { randomBytes } from 'node:crypto'
import { vaultOf } from './vault'

const keyText = randomBytes(32).toString('base64')
const vault = vaultOf(keyText)
const sealed = vault.seal('131081190001010015', 'f1:ownerIdNumber')

test('a sealed text opens at its place and shows nothing of itself', () => {
  expect(vault.open(sealed, 'f1:ownerIdNumber')).toBe('131081190001010015')
  expect(sealed).not.toContain('131081')
  expect(vault.seal('131081190001010015', 'f1:ownerIdNumber')).not.toBe(sealed)
})

const [algorithm = '', keyId = '', base64 = ''] = sealed.split('.')

const flipped = (at: number) => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return [algorithm, keyId, bytes.toString('base64')].join('.')
}

test.each([
  ['moved to another filing', sealed, 'f2:ownerIdNumber'],
  ['moved to another field', sealed, 'f1:ownerMobile'],
  ['with a changed nonce', flipped(0), 'f1:ownerIdNumber'],
  ['with a changed tag', flipped(12), 'f1:ownerIdNumber'],
  ['with a changed body', flipped(30), 'f1:ownerIdNumber'],
  ['of an unknown algorithm', ['b9', keyId, base64].join('.'), 'f1:ownerIdNumber'],
  ['of another algorithm', ['sm4', keyId, base64].join('.'), 'f1:ownerIdNumber'],
  ['of no key', [algorithm, '', base64].join('.'), 'f1:ownerIdNumber'],
  ['cut short', sealed.slice(0, 10), 'f1:ownerIdNumber'],
])('a sealed text %s does not open', (_name, text, bound) => {
  expect(() => vault.open(text, bound)).toThrow()
})

test('another key opens nothing and hashes otherwise', () => {
  const other = vaultOf(randomBytes(32).toString('base64'))
  expect(() => other.open(sealed, 'f1:ownerIdNumber')).toThrow()
  expect(other.hash('x', 'kind')).not.toBe(vault.hash('x', 'kind'))
})

test('equal texts of a kind have equal hashes, of two kinds not', () => {
  expect(vault.hash('x', 'a')).toBe(vaultOf(keyText).hash('x', 'a'))
  expect(vault.hash('x', 'a')).not.toBe(vault.hash('x', 'b'))
  expect(vault.hash('bc', 'a')).not.toBe(vault.hash('c', 'ab'))
})

test('a mac is checked by its text and its key, and by no other', () => {
  const mac = vault.mac('x')
  const other = vaultOf(randomBytes(32).toString('base64'))
  expect(mac.key).toMatch(/^[0-9a-f]{8}$/)
  expect(vaultOf(keyText).checks('x', mac)).toBe(true)
  expect(vault.checks('y', mac)).toBe(false)
  expect(other.checks('x', mac)).toBe(false)
  expect(other.checks('x', { ...mac, key: other.mac('x').key })).toBe(false)
  expect(other.mac('x').key).not.toBe(mac.key)
})

test('the keys of a vault have nothing to do with each other', () => {
  expect(vault.mac(JSON.stringify(['kind', 'x'])).hash).not.toBe(vault.hash('x', 'kind'))
})

test.each([
  '',
  'c2hvcnQ=',
  Buffer.alloc(31).toString('base64'),
  Buffer.alloc(33).toString('base64'),
])('no key of 32 bytes: %j', (text) => {
  expect(() => vaultOf(text)).toThrow(/FILING_KEY/)
})
