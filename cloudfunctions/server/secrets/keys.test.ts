import { randomBytes } from 'node:crypto'
import { rootKeyOf, keyRingOf, newKeyText, retiredText } from './keys'
import { vaultOf, vaultUnder } from './vault'

const fresh = () => randomBytes(32).toString('base64')
const [one, two] = [`aes:${fresh()}`, `sm4:${fresh()}`]

test.each<[string, string, string, RegExp]>([
  ['no key', '', '', /FILING_KEY 应当是/],
  ['a short key', 'c2hvcnQ=', '', /FILING_KEY 应当是/],
  ['a long key', randomBytes(33).toString('base64'), '', /FILING_KEY 应当是/],
  ['an unknown algorithm', `des:${fresh()}`, '', /des 不是算法/],
  ['a property of all objects as its algorithm', `toString:${fresh()}`, '', /不是算法/],
  ['a short other key', one, 'aes:c2hvcnQ=', /FILING_KEYS 应当是/],
  ['an unknown algorithm of another key', one, `rsa:${fresh()}`, /FILING_KEYS 的 rsa/],
  ['the same key twice', one, one, /写了两次/],
  [
    'a key that is retired as well',
    one,
    `${two},${retiredText(rootKeyOf('two', two))}`,
    /写了两次/,
  ],
])('a function does not start with %s', (_name, current, others, error) => {
  expect(() => keyRingOf(current, others)).toThrow(error)
})

test('a key without its algorithm is AES', () => {
  const base64 = fresh()
  expect(keyRingOf(base64).current.id).toBe(keyRingOf(`aes:${base64}`).current.id)
})

test('keys are parted by commas, blanks and empty parts make no difference', () => {
  const ring = keyRingOf(
    ` ${one}\n`,
    ` , ${two} ,, ${retiredText(rootKeyOf('x', newKeyText('aes')))}`,
  )
  expect([ring.others.length, ring.retired.length]).toEqual([1, 1])
})

describe('under several keys', () => {
  const old = vaultOf(one)
  const sealed = old.seal('131081190001010015', 'f1:ownerIdNumber')
  const dataKey = old.newDataKey('f1')
  const filing = { id: 'f1', dataKey }
  const own = old.own(filing).seal('李文昌', 'f1:name')
  const both = vaultOf(two, one)
  const gone = vaultOf(two, retiredText(rootKeyOf('one', one)))

  test('what the old one sealed opens, and what is new is under the current one', () => {
    expect(both.open(sealed, 'f1:ownerIdNumber')).toBe('131081190001010015')
    expect(both.seal('x', 'f1').split('.').slice(0, 2)).toEqual(['sm4', both.current])
    expect(both.known).toEqual([both.current, old.current])
  })

  test('a hash is found under any of them', () => {
    expect(both.hashes('x', 'kind')).toEqual([both.hash('x', 'kind'), old.hash('x', 'kind')])
    expect(both.isHash(old.hash('x', 'kind'), 'x', 'kind')).toBe(true)
    expect(both.isHash(old.hash('x', 'kind'), 'x', 'other')).toBe(false)
    expect(both.isHash(undefined, 'x', 'kind')).toBe(false)
  })

  test('a filing’s own key is the same however it is wrapped', () => {
    const rewrapped = { id: 'f1', dataKey: both.rewrapped(filing) }
    expect(rewrapped.dataKey).not.toBe(dataKey)
    for (const vault of [both, vaultOf(two)])
      expect(vault.own(rewrapped).open(own, 'f1:name')).toBe('李文昌')
    expect(both.own(filing).hash('x', 'kind')).toBe(both.own(rewrapped).hash('x', 'kind'))
  })

  test.each<[string, () => unknown, RegExp]>([
    ['a value under a retired key', () => gone.open(sealed, 'f1:ownerIdNumber'), /retired/],
    ['a filing’s key under a retired key', () => gone.own(filing), /retired/],
    [
      'a value under a key that is not there',
      () => vaultOf(two).open(sealed, 'f1:ownerIdNumber'),
      /not known/,
    ],
    ['the key of another filing', () => old.own({ id: 'f2', dataKey }), /./],
    ['a key that was erased', () => old.own({ id: 'f1', dataKey: null }), /erased/],
  ])('%s opens nothing and says why', (_name, open, error) => {
    expect(open).toThrow(error)
  })

  test('an erased key stays erased', () => {
    expect(both.rewrapped({ id: 'f1', dataKey: null })).toBeNull()
  })

  test('a retired key checks what it linked, and links nothing', () => {
    const mac = old.mac('event')
    expect(both.checks('event', mac)).toBe(true)
    expect(gone.checks('event', mac)).toBe(true)
    expect(gone.checks('event 2', mac)).toBe(false)
    expect(vaultOf(two).checks('event', mac)).toBe(false)
    expect(gone.mac('event').key).toBe(gone.current)
    expect(gone.retired).toEqual([old.current])
  })
})

test('what is left of a retired key has neither its sealing nor its hashing key', () => {
  const key = rootKeyOf('one', one)
  const text = retiredText(key)
  for (const secret of [
    one.slice(4),
    ...[key.sealing, key.hashing].map((each) => each.toString('base64')),
  ])
    expect(text).not.toContain(secret)
  expect(vaultUnder(keyRingOf(two, text)).hashes('x', 'kind')).toHaveLength(1)
})
