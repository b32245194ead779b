import type { FoundFilings } from '../../../../src/domain/api/ledger'
import { comparable } from '../../../../src/domain/text/comparable'
import { wholeLedger } from '../../../../src/domain/ledger/filter'
import { searchedText } from '../../../../src/domain/search/searched'
import { suffixesOf } from '../../filing/finding/indexed'
import type { Filing } from '../../store/filings/filing'
import { registered } from '../../testing/filings'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const READER = 'reviewer-bazhou'
const CITY = 'city-staff'
const MANY = 700
const QUERIES = 200

/** The same numbers each time: a run that fails can be run again. */
const chances = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const chance = chances(20261126)
const pick = <Of>(from: readonly Of[]): Of => {
  const found = from[chance(from.length)]
  if (found === undefined) throw new Error('nothing to pick')
  return found
}

const PLACES = ['霸州', '胜芳', '南孟', '信安', '康仙庄', '扬芬港', '煎茶铺', '辛章', '东杨庄']
const THINGS = ['古镇', '老街坊', '果园', '健身圈', '乐器', '渔家', '板材', '书场', '民俗', '亲子']
const ENDS = ['生活', '直卖', '之家', '服务部', '传媒有限公司', '合作社', '文化传播中心']
const SURNAMES = Array.from('李王张刘陈杨赵黄周吴')
const GIVEN = ['文昌', '子涵', '秀英', '建国', '芳', '伟', '小龙', '凤英']
const TRADITIONAL: Readonly<Record<string, string>> = {
  胜: '勝',
  扬: '揚',
  铺: '鋪',
  东: '東',
  镇: '鎮',
  园: '園',
  乐: '樂',
  书: '書',
  务: '務',
  传: '傳',
  张: '張',
  刘: '劉',
  龙: '龍',
  凤: '鳳',
}

type Made = Pick<Filing, 'id' | 'office' | 'number' | 'answers'> & { readonly at: number }

const made = Array.from({ length: MANY }, (_each, place): Made => {
  const symbols = place.toString(36).padStart(5, '0').toUpperCase()
  return {
    id: `filing-${String(place).padStart(4, '0')}`,
    office: pick(['131081', '131081', '131022']),
    number: `LFBZ-26${symbols.slice(0, 2)}-${symbols.slice(2)}${String(place % 10)}`,
    answers: {
      accountName: pick(PLACES) + pick(THINGS) + pick(ENDS.slice(0, 3)),
      subjectName: pick(PLACES) + pick(PLACES) + pick(THINGS) + pick(ENDS),
      accountId:
        place % 2 === 0
          ? `gh_${(place * 7919).toString(16).padStart(12, '0')}`
          : `com.${pick(['bazhou', 'sheng', 'nanmeng'])}.app${String(place)}`,
      ownerName: pick(SURNAMES) + pick(GIVEN),
      managerName: pick(SURNAMES) + pick(GIVEN),
      managerMobile: `137${String(place * 7_654_321)
        .padStart(8, '0')
        .slice(-8)}`,
      ownerMobile: `139${String(place * 1_234_567)
        .padStart(8, '0')
        .slice(-8)}`,
    },
    // Few moments, so that many are of the same.
    at: Date.parse(NOW) - chance(50) * 3_600_000,
  }
})

beforeAll(async () => {
  const { id } = await registered(cloud, { owner: 'owner-li', staff: READER })
  const [whole] = await cloud.stored<Filing & { _id: string }>('filings', { _id: id })
  if (!whole?.ledger) throw new Error('nothing to copy')
  await cloud.alter('filings', id, { office: null, ledger: null, queue: null })
  const vault = cloud.vault()
  const filings = made.map(({ at, answers, ...rest }): Filing => {
    const text = searchedText({ number: rest.number ?? '', answers })
    const ledger = { ...whole.ledger, submitted: at, text } as NonNullable<Filing['ledger']>
    return {
      ...whole,
      ...rest,
      answers: { ...whole.answers, ...answers },
      idNumber: whole.idNumber && { ...whole.idNumber, hash: vault.hash(rest.id, 'other') },
      ledger,
    }
  })
  for (let from = 0; from < MANY; from += 10)
    await cloud.insert(
      'filings',
      ...filings.slice(from, from + 10).map(({ id: _id, ...rest }) => ({ ...rest, _id })),
    )
  const rows = filings.flatMap((filing) =>
    suffixesOf(vault, filing).map(({ id: _id, ...rest }) => ({ ...rest, _id })),
  )
  for (let from = 0; from < rows.length; from += 100)
    await cloud.insert('suffixes', ...rows.slice(from, from + 100))
}, 300_000)

/** The rule once more, plainly: any part of a name, the beginning of all else. */
const fits = ({ number, answers }: Made, wanted: string): boolean => {
  const names = [answers.accountName, answers.subjectName, answers.ownerName, answers.managerName]
  const written = comparable(number ?? '')
  const id = answers.accountId ?? ''
  const starts = [
    written,
    ...[...written]
      .map((_char, from) => written.slice(from))
      .filter((end) => [4, 5, 8].includes(end.length)),
    ...id.split(/[._]/).map((_part, place, parts) => {
      const mark = id.includes('_') ? '_' : '.'
      return parts.slice(place).join(mark)
    }),
    answers.ownerMobile?.slice(-4) ?? '',
    answers.managerMobile?.slice(-4) ?? '',
  ]
  return (
    names.some((name) => name?.includes(wanted)) || starts.some((start) => start.startsWith(wanted))
  )
}

/** A part of what one of them is found by. */
const query = (): string => {
  const { number, answers } = pick(made)
  const { accountName, subjectName, ownerName, managerName } = answers
  const names = [accountName, subjectName, ownerName, managerName].map((name) => name ?? '')
  const part = (text: string) => {
    const from = chance(text.length - 1)
    return text.slice(from, from + 2 + chance(6))
  }
  return pick([
    () => part(pick(names)),
    () => part(pick(names)),
    () => pick(names),
    () => number ?? '',
    () => comparable(number ?? '').slice(-5),
    () => answers.accountId ?? '',
    () => (answers.accountId ?? '').slice(0, 8),
    () => answers.ownerMobile?.slice(-4) ?? '',
    () => answers.managerMobile?.slice(-4) ?? '',
  ])()
}

/** As people type: with a blank, in full width, in capitals, traditional. */
const asTyped = (text: string): string => {
  const blank = chance(text.length)
  return pick([
    text,
    `${text.slice(0, blank)} ${text.slice(blank)}`,
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
    text.toUpperCase(),
    Array.from(text, (char) => TRADITIONAL[char] ?? char).join(''),
  ])
}

const queries = Array.from({ length: QUERIES }, (_each, place) => {
  const wanted = query()
  return [place, wanted, asTyped(wanted)] as const
})

const expected = (wanted: string, office: string | null): readonly string[] =>
  made
    .filter(
      (filing) => (office === null || filing.office === office) && fits(filing, comparable(wanted)),
    )
    .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
    .map(({ id }) => id)

const find = (openid: string, text: string): Promise<FoundFilings> =>
  cloud.ok(openid, 'ledger.find', { text })

test.each(queries)(
  'query %i, %p typed %p, finds all of it and nothing else',
  async (_n, wanted, typed) => {
    for (const [openid, office] of [
      [READER, '131081'],
      [CITY, null],
    ] as const) {
      const { items, more, unreadable } = await find(openid, typed)
      const all = expected(wanted, office)
      expect(items.map(({ id }) => id)).toEqual(all.slice(0, 100))
      expect([more, unreadable]).toEqual([all.length > 100, 0])
    }
  },
)

test('the ledger’s filter finds the same and counts it', async () => {
  const sort = { by: 'submitted', descending: true } as const
  for (const [, wanted, typed] of queries.slice(0, 40)) {
    const filter = { ...wholeLedger, text: typed }
    const { items, total } = await cloud.ok(CITY, 'ledger.open', { filter, sort })
    const all = expected(wanted, null)
    expect(items.map(({ id }) => id)).toEqual(all.slice(0, 50))
    expect(total).toEqual({ count: all.length, more: false })
  }
})

test('the generated names have what is frequent: of more than the platform answers at once, the newest', async () => {
  const { items, more } = await find(CITY, 'gh')
  expect(more).toBe(true)
  expect(items.map(({ id }) => id)).toEqual(expected('gh', null).slice(0, 100))
})

test.each([
  ['one character', READER, '胜', 'input'],
  ['nothing', READER, ' － ', 'input'],
  ['a text without end', READER, '胜'.repeat(41), 'input'],
  ['an operator', READER, { $ne: '' } as unknown as string, 'input'],
  ['nobody of the staff', 'owner-li', '胜芳', 'not-allowed'],
])('refuses %s', async (_name, openid, text, code) => {
  expect(await cloud.refused(openid, 'ledger.find', { text })).toMatchObject({ code })
})

test('what left for another office is found there alone, whatever the index still says', async () => {
  const mine = made.find(({ office }) => office === '131081')
  if (mine === undefined) throw new Error('none')
  const text = mine.number ?? ''
  expect((await find(READER, text)).only).toBe(mine.id)
  await cloud.alter('filings', mine.id, { office: '131022' })
  expect((await find(READER, text)).items).toEqual([])
  await cloud.alter('filings', mine.id, { office: '131081', 'answers.accountName': '改过的名称' })
  const old = mine.answers.accountName ?? ''
  const items = (await find(READER, old)).items.filter(({ id }) => id === mine.id)
  expect(items.every(({ match }) => match?.in !== 'accountName')).toBe(true)
})
