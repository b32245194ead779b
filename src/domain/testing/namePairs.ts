import { chanceFrom } from '../../../tools/photos/chance'
import {
  added,
  people as PEOPLE,
  places as PLACES,
  sounds,
  things as THINGS,
  trades as TRADES,
} from './nameParts.json'
import traditional from '../search/traditional.json'

/** A filing as far as two of them are compared; `owner` stands for the keyed hash of the ID number. */
type Side = {
  readonly accountKind: string
  readonly accountKindText: string
  readonly accountName: string
  readonly subjectName: string
  readonly creditCode: string
  readonly owner: string
}

/** Two filings, and whether they are of one account; `what` says how the second was made from the first. */
export type NamePair = {
  readonly what: string
  readonly same: boolean
  readonly one: Side
  readonly other: Side
}

/** The pairs that the rule was made with, and those that it is measured by; neither seed was chosen for what came of it. */
export const TUNING_SEED = 20261128
export const MEASURING_SEED = 77041913

type Chance = {
  readonly below: (end: number) => number
  readonly pick: <Of>(from: readonly Of[]) => Of
  /** Two different ones. */
  readonly two: <Of>(from: readonly Of[]) => readonly [Of, Of]
}

const chanceOf = (seed: number): Chance => {
  const { between } = chanceFrom(seed)
  const below = (end: number) => Math.floor(between(0, 1) * end)
  const pick = <Of>(from: readonly Of[]): Of => from[below(from.length)] as Of
  return {
    below,
    pick,
    two: (from) => {
      const first = below(from.length)
      const second = (first + 1 + below(from.length - 1)) % from.length
      return [from[first] as (typeof from)[0], from[second] as (typeof from)[0]]
    },
  }
}

/** What stands for another character when it is typed by its sound. */
const bySounds: ReadonlyMap<string, string> = new Map(Object.entries(sounds))

/** A name with what people add to it, before it or behind. */
const withMore = ({ pick }: Chance, name: string): string => pick(added).replace('*', name)

const TO_TRADITIONAL = new Map(
  traditional.flatMap((line) => {
    const chars = Array.from(line)
    return chars.flatMap((from, place) =>
      place % 2 === 0 ? [[chars[place + 1] ?? from, from] as const] : [],
    )
  }),
)

const traditionally = (name: string): string =>
  Array.from(name, (char) => TO_TRADITIONAL.get(char) ?? char).join('')

const changed = (chars: readonly string[], at: number, put: readonly string[], drop = 1) =>
  [...chars.slice(0, at), ...put, ...chars.slice(at + drop)].join('')

/** One slip of who types it. */
const slipped = ({ below, pick }: Chance, name: string): string => {
  const chars = Array.from(name)
  const sounding = chars.flatMap((char, at) => (bySounds.has(char) ? [at] : []))
  const at = below(chars.length)
  const bySound = () => {
    const of = sounding.length === 0 ? at : pick(sounding)
    return changed(chars, of, [bySounds.get(chars[of] ?? '') ?? '的'])
  }
  return pick([
    bySound,
    bySound,
    () => changed(chars, at, []),
    () => changed(chars, at, [chars[at] ?? '', chars[at] ?? '']),
    () => changed(chars, at, [pick(['的', '之', '网', '号', '吧'])], 0),
  ])()
}

const written: Readonly<Record<string, (chance: Chance, name: string) => string>> = {
  'width and blanks': ({ below }, name) => {
    const chars = Array.from(name)
    return changed(chars, below(chars.length), ['　'], 0).replace(/[a-z0-9]/gi, (char) =>
      String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0),
    )
  },
  'traditional characters': (_chance, name) => traditionally(name),
  'what is added': withMore,
  'added to both': withMore,
  'one slip': slipped,
  'traditional with something added': (chance, name) => withMore(chance, traditionally(name)),
  'a slip with something added': (chance, name) => withMore(chance, slipped(chance, name)),
  nothing: (_chance, name) => name,
}

/** Names that a person tells apart at once, however alike they are written. */
const siblings: readonly (({ two, pick }: Chance) => readonly [string, string])[] = [
  ({ two, pick }) => {
    const [one, other] = two(['一', '二', '三', '四', '五', '六'])
    const place = pick(PLACES)
    const end = pick(['小学', '中学', '幼儿园'])
    return [`${place}第${one}${end}`, `${place}第${other}${end}`]
  },
  ({ two, pick }) => {
    const [one, other] = two(['东', '西', '南', '北'])
    const end = pick(['关小学', '街社区', '关村委会', '城幼儿园'])
    const place = pick(PLACES)
    return [`${place}${one}${end}`, `${place}${other}${end}`]
  },
  ({ two, pick }) => {
    const [one, other] = two(['一', '二', '三', '四'])
    const place = pick(PLACES)
    return [`${place}实验小学${one}年级`, `${place}实验小学${other}年级`]
  },
  ({ two, pick }) => {
    const [one, other] = two(['大', '中', '小'])
    const place = pick(PLACES)
    return [`${place}阳光幼儿园${one}班`, `${place}阳光幼儿园${other}班`]
  },
  ({ two, pick }) => {
    const [one, other] = two(['1', '2', '3', '8', '12'])
    const thing = pick(THINGS)
    return [`${thing}${one}号店`, `${thing}${other}号店`]
  },
  ({ two, pick }) => {
    const years = two(['2023', '2024', '2025', '2026'])
    const thing = pick(THINGS)
    return [thing + years[0], thing + years[1]]
  },
  ({ two, pick }) => {
    const [one, other] = two(['王', '李', '张', '刘', '赵'])
    const place = pick(PLACES)
    const end = pick(['庄村委会', '家营村发布', '庄便民服务'])
    return [`${place}${one}${end}`, `${place}${other}${end}`]
  },
  ({ two, pick }) => {
    const [one, other] = two(PLACES)
    const thing = pick(THINGS)
    return [`${one}${thing}`, `${other}${thing}`]
  },
  ({ two, pick }) => {
    const [one, other] = two(PLACES)
    const thing = pick(THINGS)
    return [`${thing}${one}店`, `${thing}${other}店`]
  },
  ({ pick }) => {
    const end = pick(['县融媒体中心', '县教育局', '便民服务'])
    return [`大城${end}`, `大厂${end}`]
  },
  ({ two, pick }) => {
    const [one, other] = two(['总', '分', '老', '新'])
    const thing = pick(THINGS)
    return [`${thing}${one}店`, `${thing}${other}店`]
  },
  ({ two, pick }) => {
    const [one, other] = two(['A', 'B', 'C'])
    const thing = pick(THINGS)
    return [`${thing}${one}区`, `${thing}${other}区`]
  },
  ({ two, pick }) => {
    const [one, other] = two(THINGS)
    const place = pick(PLACES)
    return [`${place}${one}`, `${place}${other}`]
  },
  ({ pick }) => {
    const place = pick(PLACES)
    const thing = pick(THINGS)
    return [`${place}${thing}`, `${place}${thing}${pick(['少儿版', '分店', '招聘', '二手'])}`]
  },
  ({ pick }) => {
    const [one, other] = pick([
      ['美食汇', '美容汇'],
      ['健身圈', '健康圈'],
      ['养老之家', '养生之家'],
    ] as const)
    const place = pick(PLACES)
    return [`${place}${one}`, `${place}${other}`]
  },
]

const codeOf = ({ below }: Chance): string =>
  `91131081MA${String(below(100_000_000)).padStart(8, '0')}`

const sideOf = (chance: Chance): Side => {
  const { pick, below } = chance
  const place = pick(PLACES)
  const company = below(3) > 0
  const owner = pick(PEOPLE)
  return {
    accountKind: pick(['official', 'official', 'official', 'app', 'other']),
    accountKindText: '',
    accountName: below(4) === 0 ? pick(THINGS) : place + pick(THINGS),
    subjectName: company
      ? `${place}${pick(['文昌', '宏远', '众诚', '新港'])}${pick(TRADES)}有限公司`
      : owner,
    creditCode: company ? codeOf(chance) : '',
    owner: `${owner}${String(below(1_000_000))}`,
  }
}

/** The subject of somebody else, with nothing that the first has. */
const strange = (chance: Chance, side: Side): Side => {
  const other = { ...sideOf(chance), accountKind: side.accountKind }
  return other.subjectName === side.subjectName ? strange(chance, side) : other
}

/** The same account once more, told by somebody else: the subject as it was, or by its code or its owner alone. */
const told = (chance: Chance, side: Side): Side => {
  const other = strange(chance, side)
  return chance.pick([
    () => ({ ...other, subjectName: side.subjectName }),
    () => ({ ...side }),
    () => ({ ...side, owner: other.owner, subjectName: side.subjectName.replace(/有/, ' 有') }),
    () => ({ ...other, owner: side.owner }),
    () =>
      side.creditCode === ''
        ? { ...other, owner: side.owner }
        : { ...other, creditCode: side.creditCode },
  ])()
}

const sameAccount = (chance: Chance): NamePair => {
  const side = sideOf(chance)
  const what = chance.pick(Object.keys(written))
  const write = written[what] ?? slipped
  const one =
    what === 'added to both' ? { ...side, accountName: write(chance, side.accountName) } : side
  const accountName = write(chance, side.accountName)
  return { what, same: true, one, other: { ...told(chance, side), accountName } }
}

const otherAccounts: Readonly<Record<string, (chance: Chance) => readonly [Side, Side]>> = {
  siblings: (chance) => {
    const [one, other] = chance.pick(siblings)(chance)
    const side = sideOf(chance)
    return [
      { ...side, accountName: one },
      { ...told(chance, side), accountName: other },
    ]
  },
  'another account of one owner or subject': (chance) => {
    const side = sideOf(chance)
    const [one, other] = chance.two(THINGS)
    return [
      { ...side, accountName: chance.pick(PLACES) + one },
      { ...told(chance, side), accountName: chance.pick(PLACES) + other },
    ]
  },
  'the name of somebody else': (chance) => {
    const side = sideOf(chance)
    const write = written[chance.pick(Object.keys(written))] ?? slipped
    return [side, { ...strange(chance, side), accountName: write(chance, side.accountName) }]
  },
  'another kind of account': (chance) => {
    const side = { ...sideOf(chance), accountKind: 'official' }
    return [side, { ...told(chance, side), accountKind: 'app', accountName: side.accountName }]
  },
}

/** Siblings are the hard ones: half of what is no duplicate. */
const otherWays = ['siblings', 'siblings', 'siblings', ...Object.keys(otherAccounts).slice(1)]

const otherAccount = (chance: Chance): NamePair => {
  const what = chance.pick(otherWays)
  const [one, other] = otherAccounts[what]?.(chance) ?? [sideOf(chance), sideOf(chance)]
  return { what, same: false, one, other }
}

/** So many pairs of a seed, every second one of one account. */
export const namePairs = (seed: number, count: number): readonly NamePair[] => {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, (_each, place) =>
    place % 2 === 0 ? sameAccount(chance) : otherAccount(chance),
  )
}
