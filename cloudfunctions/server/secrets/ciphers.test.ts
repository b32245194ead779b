import { createHash, createHmac, randomBytes } from 'node:crypto'
import { sm4 } from 'sm-crypto-v2'
import { type Algorithm, derivedKey, keyedHash, openBytes, sealBytes } from './ciphers'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')

test('SM4-GCM is as RFC 8998, appendix A.1, has it', () => {
  const { output, tag } = sm4.encrypt(
    hex(
      'AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA',
    ),
    hex('0123456789ABCDEFFEDCBA9876543210'),
    {
      mode: 'gcm',
      iv: hex('00001234567800000000ABCD'),
      associatedData: hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'),
      output: 'array',
      outputTag: true,
    },
  )
  expect(Buffer.from(output).toString('hex').toUpperCase()).toBe(
    '17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D',
  )
  expect(
    Buffer.from(tag ?? [])
      .toString('hex')
      .toUpperCase(),
  ).toBe('83DE3541E4C2B58177E065A9BF7B62EC')
})

// GB/T 32905, appendix A.
test.each([
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('SM3 of %s is as the standard has it', (text, digest) => {
  expect(createHash('sm3').update(text).digest('hex')).toBe(digest)
})

test('HMAC-SM3 is the HMAC of RFC 2104 over it', () => {
  const key = Buffer.alloc(64, 0)
  randomBytes(32).copy(key)
  const padded = (byte: number) => Buffer.from(key.map((each) => each ^ byte))
  const inner = createHash('sm3').update(padded(0x36)).update('text').digest()
  const outer = createHash('sm3').update(padded(0x5c)).update(inner).digest('hex')
  expect(createHmac('sm3', key.subarray(0, 32)).update('text').digest('hex')).toBe(outer)
  expect(keyedHash('sm4', key.subarray(0, 32), 'text')).toBe(outer)
})

describe.each<Algorithm>(['aes', 'sm4'])('%s', (algorithm) => {
  const key = derivedKey(algorithm, randomBytes(32), 'seal')
  const plain = randomBytes(300)
  const sealed = sealBytes(algorithm, key, plain, 'f1:photo')
  const flipped = (at: number) => {
    const bytes = Buffer.from(sealed)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes
  }

  test('what is sealed opens at its place, and twice it is not the same', () => {
    expect(openBytes(algorithm, key, sealed, 'f1:photo')).toEqual(plain)
    expect(sealBytes(algorithm, key, plain, 'f1:photo').equals(sealed)).toBe(false)
  })

  test.each<[string, Buffer, string]>([
    ['for another place', sealed, 'f2:photo'],
    ['with a changed nonce', flipped(0), 'f1:photo'],
    ['with a changed tag', flipped(12), 'f1:photo'],
    ['with a changed body', flipped(30), 'f1:photo'],
    ['with its last byte changed', flipped(sealed.length - 1), 'f1:photo'],
    ['cut by a byte', sealed.subarray(0, -1), 'f1:photo'],
    ['cut to its nonce', sealed.subarray(0, 12), 'f1:photo'],
    ['empty', Buffer.alloc(0), 'f1:photo'],
  ])('%s it does not open', (_name, bytes, bound) => {
    expect(() => openBytes(algorithm, key, bytes, bound)).toThrow()
  })

  test('under another key it does not open', () => {
    const other = derivedKey(algorithm, randomBytes(32), 'seal')
    expect(() => openBytes(algorithm, other, sealed, 'f1:photo')).toThrow()
  })

  test('keys of one root for two purposes have nothing in common', () => {
    const root = randomBytes(32)
    expect(derivedKey(algorithm, root, 'a')).not.toEqual(derivedKey(algorithm, root, 'b'))
  })
})
