import { parseArgs } from 'node:util'
import { vaultOf } from '../../../cloudfunctions/server/secrets/vault'
import { type PrintedCode, verifyChains } from './chains'
import { dumpOf } from './dumps'
import { environmentRows } from '../strays'

// Walks the whole audit, and says what was altered, put in, exchanged, cut or left out; ends with 1 where there is anything:
//
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… FILING_KEY=… FILING_KEYS=… npm run audit:verify
//   FILING_KEY=… FILING_KEYS=… npm run audit:verify -- --dump folder      as dumpAudit.ts writes it, or files <collection>.json
//                                                                         of the console, a document a line; needs no network
//   FILING_KEY=… LOCAL=http://127.0.0.1:8787 npm run audit:verify      a laptop cloud
//
// The keys are those of the functions, also what is left of retired ones (retired:…): each link names its own. --laptop: staff
// whom nobody invited are no finding, as a laptop cloud begins with some.
// with what monthly returns print, of an office by its code or of the city: --code 2026-10:131081=3F9A27C4… --code 2026-10:all=…

const { values } = parseArgs({
  options: {
    dump: { type: 'string' },
    laptop: { type: 'boolean', default: false },
    code: { type: 'string', multiple: true, default: [] },
  },
})

const printedOf = (text: string): PrintedCode => {
  const [, month, office, code] = /^(\d{4}-\d{2}):(\d{6}|all)=([\dA-Fa-f ]{8,79})$/.exec(text) ?? []
  if (month === undefined || office === undefined || code === undefined)
    throw new Error(`--code ${text} has to be like 2026-10:131081=3F9A27C4`)
  return { month, office, code }
}

const main = async () => {
  const began = performance.now()
  const rows = values.dump === undefined ? environmentRows() : dumpOf(values.dump)
  const printed = values.code.map(printedOf)
  const { FILING_KEY = '', FILING_KEYS } = process.env
  const vault = vaultOf(FILING_KEY, FILING_KEYS)
  const { chains, events, returns, wrong } = await verifyChains(vault, rows, printed, values.laptop)
  for (const line of wrong) console.log(line)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `${String(chains)} 条链，${String(events)} 条记录，${String(returns)} 份月报：${wrong.length === 0 ? '校验通过' : `${String(wrong.length)} 处对不上`}，用时 ${seconds} 秒`,
  )
  if (wrong.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
