import { readXlsx } from 'hucre/xlsx'
import { collections } from '../../cloudfunctions/server/store/collections'
import type { StoredExport } from '../../cloudfunctions/server/store/ledger'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'

type Sent = { readonly idNumbers: readonly string[]; readonly mobiles: readonly string[] }

/** A text without random ids and hashes, in which digits are nobody's number. */
const withoutIds = (text: string): string =>
  text.replaceAll(/\b(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,})\b/g, ' ')

/** The numbers of people in what is sent. */
export const numbersSent = () => {
  const idNumbers = new Set<string>()
  const mobiles = new Set<string>()
  return {
    note: (what: unknown): void => {
      const json = JSON.stringify(what) as string | undefined
      const text = withoutIds(json ?? '')
      for (const [number] of text.matchAll(/(?<!\d)[1-9]\d{16}[\dX](?!\d)/g)) idNumbers.add(number)
      for (const [number] of text.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)) mobiles.add(number)
    },
    all: (): Sent => ({ idNumbers: [...idNumbers], mobiles: [...mobiles] }),
  }
}

const spaced = (text: string, by: string, ...lengths: readonly number[]): string => {
  let from = 0
  return lengths
    .map((length) => text.slice(from, (from += length)))
    .filter((part) => part !== '')
    .join(by)
}

const mapped = (text: string, of: (char: string) => string): string => Array.from(text, of).join('')

const shifted = (char: string, by: number): string =>
  String.fromCodePoint((char.codePointAt(0) ?? 0) + by)

/** What of the base64 of a text is the same whatever stands around it, by where in three bytes it begins. */
const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from('0'.repeat(before) + text).toString('base64')
    const from = before === 0 ? 0 : before + 1
    const left = (before + text.length) % 3
    return whole.slice(from, left === 0 ? undefined : left === 1 ? -3 : -2)
  })

const NUMERALS = '〇一二三四五六七八九'

/** A number as it is, and in all its disguises. */
const disguisesOf = (number: string): readonly string[] => [
  number,
  number.toLowerCase(),
  ...[' ', '-', '.', '\u00a0', '\u200b'].flatMap((by) => [
    spaced(number, by, 6, 8, 4),
    spaced(number, by, 3, 4, 4, 4, 4),
    Array.from(number).join(by),
  ]),
  mapped(number, (char) => shifted(char, 0xfee0)),
  mapped(number, (char) => NUMERALS.charAt(Number(char)) || char),
  mapped(number, (char) => `%${char.charCodeAt(0).toString(16)}`),
  mapped(number, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
  mapped(number, (char) => `&#${String(char.charCodeAt(0))};`),
  Buffer.from(number).toString('hex'),
  Buffer.from(number, 'utf16le').toString('hex'),
  Array.from(number).reverse().join(''),
  ...inBase64(number),
  ...inBase64(Buffer.from(number, 'utf16le').toString('latin1')),
]

/** The parts by which an ID number is as good as told: where and when its person was born, and the rest with the day. */
const partsOf = (number: string): readonly string[] => [number.slice(0, 14), number.slice(-8)]

type Looked = { readonly where: string; readonly text: string; readonly mobilesMay: boolean }

/** Where a mobile stands as its person typed it, for who has to call: never an ID number. */
const WITH_MOBILES: ReadonlySet<string> = new Set(['filings', 'versions', 'imports'])

/** What the tables hand out that were asked for with a part of each number hidden. */
const exportsOf = async (cloud: Cloud): Promise<readonly Looked[]> => {
  const done = await cloud.stored<StoredExport>('exports', { state: 'done', purpose: null })
  return Promise.all(
    done
      .filter(({ archive }) => (archive ?? null) === null)
      .map(async ({ path }) => ({
        where: `export ${path}`,
        text: JSON.stringify((await readXlsx(cloud.bytesOf(`cloud://local/${path}`))).sheets),
        mobilesMay: false,
      })),
  )
}

/** Every text in which nobody's number may stand: what is stored, printed, sent and handed out. */
const lookedThrough = async (cloud: Cloud): Promise<readonly Looked[]> => {
  const documents = await Promise.all(
    Object.keys(collections).map(async (name) =>
      (await cloud.stored(name)).map((row) => ({
        where: `${name} ${String(row['_id'])}`,
        text: JSON.stringify(row),
        mobilesMay: WITH_MOBILES.has(name),
      })),
    ),
  )
  return [
    ...documents.flat(),
    ...(await exportsOf(cloud)),
    ...(await cloud.mails()).map((mail) => ({
      where: `mail to ${mail.to}`,
      text: JSON.stringify(mail),
      mobilesMay: false,
    })),
    ...(await cloud.pushes()).map((push) => ({
      where: `push to ${push.openid}`,
      text: JSON.stringify(push),
      mobilesMay: false,
    })),
    { where: 'the functions’ log', text: cloud.log(), mobilesMay: false },
  ]
}

/**
 * Where the numbers of people that were sent stand outside what is sealed: an ID number nowhere, a mobile only in what its
 * person typed.
 */
export const leaksOf = async (
  cloud: Cloud,
  { idNumbers, mobiles }: Sent,
): Promise<readonly string[]> => {
  const never = idNumbers.flatMap(disguisesOf)
  const parts = idNumbers.flatMap(partsOf)
  const seldom = mobiles.flatMap(disguisesOf)
  return (await lookedThrough(cloud)).flatMap(({ where, text, mobilesMay }) =>
    [
      ...[...never, ...(mobilesMay ? [] : seldom)].filter((number) => text.includes(number)),
      ...parts.filter((part) => text.includes(part) && withoutIds(text).includes(part)),
    ].map((number) => `${where}: ${number}`),
  )
}
