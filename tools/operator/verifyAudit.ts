import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { vaultOf } from '../../cloudfunctions/server/secrets/vault'
import { type PrintedCode, type EachDocument, verifyChains } from './chains'
import { documentsOf } from './strays'

// Walks the whole audit, and says what was altered, put in, exchanged, cut or left out; ends with 1 where there is anything:
//
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… FILING_KEY=… FILING_KEYS=… npm run audit:verify
//   FILING_KEY=… npm run audit:verify -- --dump folder      files <collection>.json, a document a line
//   FILING_KEY=… LOCAL=http://127.0.0.1:8787 npm run audit:verify      a laptop cloud
//
// with what monthly returns print, of an office by its code or of the city: --code 2026-10:131081=3F9A27C4… --code 2026-10:all=…

const { LOCAL, ENV_ID = 'local-filing', SECRET_ID = 'local', SECRET_KEY = 'local' } = process.env

const { values } = parseArgs({
  options: {
    dump: { type: 'string' },
    code: { type: 'string', multiple: true, default: [] },
  },
})

const printedOf = (text: string): PrintedCode => {
  const [, month, office, code] = /^(\d{4}-\d{2}):(\d{6}|all)=([\dA-Fa-f ]{8,79})$/.exec(text) ?? []
  if (month === undefined || office === undefined || code === undefined)
    throw new Error(`--code ${text} has to be like 2026-10:131081=3F9A27C4`)
  return { month, office, code }
}

const ofDump = (folder: string): EachDocument =>
  async function* (collection) {
    const lines = createInterface({
      input: createReadStream(join(folder, `${collection}.json`), 'utf8'),
    })
    const found: { readonly _id: string }[] = []
    for await (const line of lines)
      if (line.trim() !== '') found.push(JSON.parse(line) as { readonly _id: string })
    yield* found.sort((one, other) => (one._id < other._id ? -1 : 1))
  }

const ofEnvironment = (): EachDocument => {
  const documents = documentsOf({
    env: ENV_ID,
    secretId: SECRET_ID,
    secretKey: SECRET_KEY,
    local: LOCAL,
  })
  return async function* (collection) {
    for (let after = ''; ;) {
      const rows = await documents(collection, after)
      if (rows.length === 0) return
      yield* rows
      after = rows.at(-1)?._id ?? ''
    }
  }
}

const main = async () => {
  const rows = values.dump === undefined ? ofEnvironment() : ofDump(values.dump)
  const printed = values.code.map(printedOf)
  const { FILING_KEY = '', FILING_KEYS } = process.env
  const vault = vaultOf(FILING_KEY, FILING_KEYS)
  const { chains, events, returns, wrong } = await verifyChains(vault, rows, printed)
  for (const line of wrong) console.log(line)
  console.log(
    `${String(chains)} 条链，${String(events)} 条记录，${String(returns)} 份月报：${wrong.length === 0 ? '校验通过' : `${String(wrong.length)} 处对不上`}`,
  )
  if (wrong.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
