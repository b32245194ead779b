import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'

// A stream of bytes for who has a private key. X25519 with a key made for this archive alone and HKDF-SHA256 give the key of AES-256-GCM;
// each part of 64 KiB is sealed by itself, under its number and whether it is the last: cut, changed or in another order it does not open.

const MAGIC = Buffer.from('LFBACKUP1\n')
const NAME_BYTES = 8
const PUBLIC_BYTES = 32
const HEAD = MAGIC.length + NAME_BYTES + PUBLIC_BYTES
const PART = 64 * 1024
const TAG = 16
const NONCE = 12

/** What `BACKUP_KEY` and the private key's file hold, and the name by which people tell keys apart. */
export const newBackupKey = () => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    name: nameOf(rawOf(publicKey)),
    public: rawOf(publicKey).toString('base64'),
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

const rawOf = (key: KeyObject): Buffer =>
  Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')

const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') },
  })

const nameBytes = (raw: Buffer): Buffer =>
  createHash('sha256').update(raw).digest().subarray(0, NAME_BYTES)

const nameOf = (raw: Buffer): string => nameBytes(raw).toString('hex')

const keyOf = (privateKey: KeyObject, publicKey: KeyObject, head: Buffer): Buffer =>
  Buffer.from(
    hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), head, 'filing backup', 32),
  )

/** The number of a part, and whether it is the last: no part of an archive has the nonce of another. */
const nonceOf = (part: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(NONCE)
  nonce.writeUIntBE(part, NONCE - 7, 6)
  nonce.writeUInt8(isLast ? 1 : 0, NONCE - 1)
  return nonce
}

/** The bytes in pieces of a size, each with whether it is the last; none is held longer than the next takes. */
async function* inParts(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncIterable<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    held.push(piece)
    length += piece.length
    if (length <= size) continue
    let all = Buffer.concat(held)
    for (; all.length > size; all = all.subarray(size))
      yield { bytes: all.subarray(0, size), isLast: false }
    held = [all]
    length = all.length
  }
  yield { bytes: Buffer.concat(held), isLast: true }
}

/** Seals what comes for the holder of the private half of a public key (base64 of its 32 bytes). */
export async function* sealedFor(
  publicText: string,
  source: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  const raw = Buffer.from(publicText, 'base64')
  if (raw.length !== PUBLIC_BYTES)
    throw new Error('BACKUP_KEY 应当是 npm run backup -- --new-key 打印的公钥：32 个字节的 base64')
  const once = generateKeyPairSync('x25519')
  const head = Buffer.concat([MAGIC, nameBytes(raw), rawOf(once.publicKey)])
  const key = keyOf(once.privateKey, publicOf(raw), head)
  yield head
  let part = 0
  for await (const { bytes, isLast } of inParts(source, PART)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(part, isLast))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    part += 1
  }
}

/** The private key of a file; throws with a sentence for what is none. */
export const privateKeyOf = (pem: string): KeyObject => {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'x25519') return key
  } catch {
    // It is none, as is one of another kind.
  }
  throw new Error('--key 的文件不是备份的私钥：它的第一行应当写着 PRIVATE KEY')
}

/** What an archive is told apart by: its head, which no other has. */
export const archiveNameOf = (head: Buffer): string =>
  createHash('sha256').update(head).digest('hex').slice(0, 32)

/** The bytes before the first part. Throws with a sentence for what is no archive. */
export const archiveHeadOf = (bytes: Buffer): Buffer => {
  const head = bytes.subarray(0, HEAD)
  if (head.length < HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error('这不是备份文件，或者只有开头的几个字节')
  return head
}

/**
 * Opens what `sealedFor` sealed. Throws with a sentence: for another private key before anything is answered, for a part that was
 * changed, moved or cut when it is reached.
 */
export async function* openedWith(
  privateKey: KeyObject,
  source: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  let first = Buffer.alloc(0)
  const iterator = source[Symbol.asyncIterator]()
  while (first.length < HEAD) {
    const next = await iterator.next()
    if (next.done === true) break
    first = Buffer.concat([first, next.value])
  }
  const head = archiveHeadOf(first)
  const sealedTo = head.subarray(MAGIC.length, MAGIC.length + NAME_BYTES).toString('hex')
  const own = nameOf(rawOf(createPublicKey(privateKey)))
  if (sealedTo !== own)
    throw new Error(`私钥不对：备份是给公钥 ${sealedTo} 加密的，这把私钥是 ${own} 的`)
  const key = keyOf(privateKey, publicOf(head.subarray(HEAD - PUBLIC_BYTES)), head)
  const rest = async function* () {
    yield first.subarray(HEAD)
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      yield next.value
    }
  }
  let part = 0
  for await (const { bytes, isLast } of inParts(rest(), PART + TAG)) {
    yield openedPart(key, bytes, nonceOf(part, isLast), part)
    part += 1
  }
}

const openedPart = (key: Buffer, bytes: Buffer, nonce: Buffer, part: number): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
  } catch {
    throw new Error(
      `备份文件被截断或改动过：第 ${String(part + 1)} 段（每段 64 KB）打不开，不能用它恢复`,
    )
  }
}
