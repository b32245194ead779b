import { parseArgs } from 'node:util'
import { instantOf, isDay } from '../../../src/domain/dates/days'
import { environmentRows } from '../strays'
import { touchedBy, touchersOf } from './touched'

// Who touched what, by the audit: for a lost phone, a stolen WeChat, a leaked photo.
//
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run touched -- --staff 王敏 --from 2026-11-20 --to 2026-11-24
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run touched -- --filing LFBZ-2600-0016    its id, or a path of one of its files, as well
//
// --staff takes the openid too, of whom two have the name. Of a laptop cloud: LOCAL=http://127.0.0.1:8787

const DAY_MS = 86_400_000

const { values } = parseArgs({
  options: {
    staff: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    filing: { type: 'string' },
  },
})

/** The instant at which a day begins; `otherwise` where none was written. */
const dayIn = (name: 'from' | 'to', otherwise: number): number => {
  const day = values[name]
  if (day === undefined) return otherwise
  if (!isDay(day)) throw new Error(`--${name} 要写成 2026-11-24`)
  return instantOf(day)
}

const main = async () => {
  const { staff, filing } = values
  if ((staff === undefined) === (filing === undefined))
    throw new Error('请写 --staff 或 --filing 中的一个')
  const lines =
    filing !== undefined
      ? await touchersOf(environmentRows(), filing)
      : await touchedBy(environmentRows(), {
          who: staff ?? '',
          from: dayIn('from', 0),
          until: dayIn('to', Infinity) + DAY_MS - 1,
        })
  for (const line of lines) console.log(line)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
