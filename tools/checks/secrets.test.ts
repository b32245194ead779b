import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** What a secret looks like that somebody left in a file. */
const looks: Readonly<Record<string, RegExp>> = {
  'a key of the functions': /\b(?:aes|sm4|retired:aes|retired:sm4):[A-Za-z0-9+/]{43}=/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a key of Tencent Cloud': /\bAKID[A-Za-z0-9]{32}\b/,
  'a secret of a mini program': /app_?secret['":\s=]+[0-9a-f]{32}\b/i,
  'a password of a mailbox':
    /smtps?:\/\/[^\s:@/]+:(?!password@|secret@)[^\s@/$]+@(?!127\.0\.0\.1)[\w-]+\.[\w.-]+/,
}

/** What is made, not kept. */
const made = new Set(['.git', 'node_modules', 'dist', '.local', '.deploy', '.swc'])

/** Every file of the project as it is kept, but pictures. */
const texts = (folder = ''): readonly (readonly [string, string])[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return made.has(entry.name) ? [] : texts(file)
    return !entry.isFile() || /\.(?:png|jpe?g|ttf|wasm|log|env|key)$/.test(file)
      ? []
      : [[file, readFileSync(path.join(root, file), 'utf8')] as const]
  })

test('no file of the project holds a secret', () => {
  const files = texts()
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap(([file, text]) =>
    Object.entries(looks).flatMap(([what, look]) =>
      look.test(text) ? [`${what} in ${file}`] : [],
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['a key of the functions', `FILING_KEY=aes:${Buffer.alloc(32, 9).toString('base64')}`],
  ['a private key', ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')],
  ['a key of Tencent Cloud', `AKID${'a1'.repeat(16)}`],
  ['a secret of a mini program', `"appSecret": "${'0a'.repeat(16)}"`],
  ['a password of a mailbox', ['smtps://office:hunter2', 'smtp.qq.example:465'].join('@')],
])('%s would be found', (what, text) => {
  expect(looks[what]?.test(text)).toBe(true)
})
