import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { startLocal } from '../../../local/start'
import { offices } from '../../../src/domain/city/city'
import { searchedText, searchKeys } from '../../../src/domain/search/searched'
import { comparable } from '../../../src/domain/text/comparable'
import type { BenchLine } from '../database'
import { fillStore } from './filled'
import { measured } from './measured'

const FILINGS = 100_000
const TIMES = 200
/** As many are found at once. */
const AT_ONCE = 100
const DAY = 86_400_000
const NOW = Date.parse('2026-11-24T07:06:00.000Z')

const PLACES = ['霸州', '胜芳', '南孟', '信安', '康仙庄', '固安', '牛驼', '燕郊', '夏垫', '左各庄']
const THINGS = ['古镇', '街坊', '果园', '健身', '乐器', '渔家', '板材', '书场', '民俗', '亲子']
const ENDS = ['生活', '直卖', '之家', '服务部', '传媒有限公司', '合作社', '文化传播中心']

/** The same each time. */
const pick = <Of>(from: readonly Of[], place: number): Of => from[place % from.length] as Of
const mixed = (place: number, salt: number): number =>
  (((place + 1) * 2_654_435_761 + salt * 40_503) % 4_294_967_296) >>> 5

const filing = (place: number) => {
  const of = (salt: number, from: readonly string[]) => pick(from, mixed(place, salt))
  const symbols = place.toString(31).padStart(6, '0').toUpperCase()
  const number = `LFBZ-26${symbols.slice(0, 2)}-${symbols.slice(2)}`
  const answers = {
    accountName: `${of(1, PLACES)}${of(2, THINGS)}${of(3, ENDS)}${String(place % 977)}`,
    accountKind: 'official',
    subjectKind: 'company',
    subjectName: `${of(4, PLACES)}${of(5, PLACES)}${of(6, THINGS)}${of(7, ENDS)}${String(place % 613)}`,
    accountId: `gh_${mixed(place, 8).toString(16).padStart(12, '0')}`,
    ownerName: `李${of(9, ['文昌', '子涵', '建国', '秀英'])}`,
    ownerMobile: `139${String(mixed(place, 10)).padStart(8, '0').slice(-8)}`,
  }
  const searched = { number, answers }
  const doc = {
    _id: `filing-${String(place)}`,
    office: pick(offices, place).code,
    status: 'registered',
    number,
    ledger: {
      submitted: NOW - (place % 2000) * DAY - place,
      registered: NOW,
      due: 0,
      number: place,
      place: '胜芳镇',
      late: false,
      state: 'registered',
      text: searchedText(searched),
    },
    answers,
    late: null,
    claim: null,
    returned: null,
  }
  const introduction = 'x'.repeat(Math.max(0, 2300 - JSON.stringify(doc).length))
  return { searched, doc: { ...doc, answers: { ...answers, introduction } } }
}

/** What somebody types who looks for one of them. */
const typedFor = (turn: number): string => {
  const { searched } = filing(mixed(turn, 11) % FILINGS)
  const { accountName, subjectName, accountId, ownerMobile } = searched.answers
  const ways = [
    accountName,
    accountName.slice(2, 6),
    accountName.slice(-5),
    subjectName.slice(1, 7),
    subjectName.slice(0, 2),
    searched.number.replace(/-/g, '').slice(-5),
    searched.number,
    accountId,
    ownerMobile.slice(-4),
  ]
  return pick(ways, turn)
}

const fill = (dataDir: string): number => {
  let rows = 0
  fillStore(dataDir, FILINGS, (store, place) => {
    const { searched, doc } = filing(place)
    store.insert('filings', doc)
    for (const [at, suffix] of searchKeys(searched).entries()) {
      rows += 1
      store.insert('suffixes', {
        _id: `${doc._id}:${String(at)}`,
        filing: doc._id,
        office: doc.office,
        suffix,
        at: doc.ledger.submitted,
      })
    }
  })
  return rows
}

type Plain = Readonly<Record<'id' | 'office', string>> & {
  readonly at: number
  readonly anyPart: readonly string[]
  readonly beginnings: readonly string[]
}

/** All of them as a plain reader looks through them, the newest first. */
const plainly = (): readonly Plain[] =>
  Array.from({ length: FILINGS }, (_, place): Plain => {
    const { searched, doc } = filing(place)
    const { accountName, subjectName, ownerName, accountId, ownerMobile } = searched.answers
    const written = comparable(searched.number)
    return {
      id: doc._id,
      office: doc.office,
      at: doc.ledger.submitted,
      anyPart: [accountName, subjectName, ownerName].map(comparable),
      beginnings: [
        written,
        ...[8, 5, 4].map((end) => written.slice(-end)),
        accountId,
        accountId.slice('gh_'.length),
        ownerMobile.slice(-4),
      ],
    }
  }).sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))

/** The first hundred that somebody should find who types it. */
const wantedOf = (all: readonly Plain[], office: string | null, typed: string) => {
  const text = comparable(typed)
  const fitting: string[] = []
  for (const each of all) {
    if (office !== null && each.office !== office) continue
    const fits =
      each.anyPart.some((part) => part.includes(text)) ||
      each.beginnings.some((beginning) => beginning.startsWith(text))
    if (fits) fitting.push(each.id)
    if (fitting.length === AT_ONCE) break
  }
  return fitting
}

/** How much of what fits is found, and how many of what does not. */
const recalled = async (
  cloud: Cloud,
  all: readonly Plain[],
  openid: string,
  office: string | null,
) => {
  let [wanted, found, strangers] = [0, 0, 0]
  for (let turn = 0; turn < TIMES; turn += 1) {
    const text = typedFor(turn)
    const fitting = new Set(wantedOf(all, office, text))
    const { items } = await cloud.ok(openid, 'ledger.find', { text })
    const right = items.filter(({ id }) => fitting.has(id)).length
    wanted += fitting.size
    found += right
    strangers += items.length - right
  }
  return { recall: found / wanted, strangers }
}

/** How long it takes to find among 100,000 filings and whether all is found, for an office and for the city. Needs built functions. */
export const benchFind = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'find-bench-'))
  const rows = fill(dataDir)
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  try {
    await cloud.moveClock({ now: new Date(NOW).toISOString() })
    const lines: BenchLine[] = [{ name: 'find.suffixes', value: rows / FILINGS, unit: 'rows' }]
    const all = plainly()
    for (const [name, openid, office] of [
      ['office', 'reviewer-bazhou', '131081'],
      ['city', 'city-staff', null],
    ] as const) {
      lines.push(
        ...(await measured(cloud, `find.${name}`, TIMES, (turn) =>
          cloud.ok(openid, 'ledger.find', { text: typedFor(turn) }),
        )),
      )
      const { recall, strangers } = await recalled(cloud, all, openid, office)
      lines.push(
        { name: `find.${name}-recall`, value: recall, unit: 'of all', least: 1 },
        { name: `find.${name}-strangers`, value: strangers, unit: 'filings', most: 0 },
      )
    }
    return lines
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
