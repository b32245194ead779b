import { canonicalize } from 'json-canonicalize'
import { CHAIN_START, linked } from '../../cloudfunctions/server/filing/audit'
import { cityCodeOf, codeOf } from '../../cloudfunctions/server/figures/closing'
import { vaultOf } from '../../cloudfunctions/server/secrets/vault'
import type { FilingEvent } from '../../cloudfunctions/server/store/events'
import { codeWords } from '../../src/domain/figures/returnWords'
import type { EventName } from '../../src/domain/messages/eventWords'
import { type PrintedCode, verifyChains } from './chains'

const vault = vaultOf(Buffer.alloc(32, 7).toString('base64'))
const AT = Date.parse('2026-12-02T02:00:00.000Z')
const who = { openid: 'owner-li', name: null, office: null }
/** The entry at which the month was closed. */
const CLOSED = 3

const chainOf = (filing: string, names: readonly EventName[]): readonly FilingEvent[] =>
  names.reduce<readonly FilingEvent[]>((events, name, place) => {
    const last = events.at(-1) ?? CHAIN_START
    const unlinked = { filing, name, at: AT + place * 1000, who, about: '', changes: [] }
    return [...events, linked(vault, last, unlinked)]
  }, [])

type Row = { readonly _id: string } & Readonly<Record<string, unknown>>
type World = Readonly<
  Record<'filings' | 'leads' | 'events' | 'returns' | 'administration' | 'settings', readonly Row[]>
>

const rowOf = ({ id, ...rest }: { readonly id: string }): Row => ({ ...rest, _id: id })

const settingsChain = [1, 2, 3].reduce<readonly { id: string; seq: number; hash: string }[]>(
  (done, seq) => {
    const unsealed = {
      id: String(seq),
      seq,
      at: AT,
      act: 'set',
      who,
      office: null,
      about: 'replyDays',
      before: null,
      after: '{}',
      prev: done.at(-1)?.hash ?? '',
    }
    return [...done, { ...unsealed, ...vault.mac(canonicalize(unsealed)) }]
  },
  [],
)

/** Two filings that a month closed, a deleted draft, a lead, and the chain of what was set. */
const chains = {
  a: chainOf('a', ['started', 'submitted', 'claimed', 'registered', 'opened', 'opened']),
  b: chainOf('b', ['started', 'submitted', 'claimed', 'registered', 'opened', 'opened']),
  c: chainOf('c', ['started', 'discarded']),
  l: chainOf('l', ['leadAdded', 'leadUrged']),
}
const entries = (['a', 'b'] as const).map((id) => ({
  id,
  number: `LFBZ-${id}`,
  accountKind: 'official',
  subjectKind: 'company',
  items: ['registered'] as const,
  head: chains[id][CLOSED]?.hash ?? '',
}))
const code = codeOf('2026-11', '131081', entries)
const other = codeOf('2026-11', '131022', [])
const whole: World = {
  filings: (['a', 'b'] as const).map((id) => ({
    _id: id,
    chain: { seq: chains[id].length, hash: chains[id].at(-1)?.hash },
  })),
  leads: [{ _id: 'l', chain: { seq: chains.l.length, hash: chains.l.at(-1)?.hash } }],
  events: [...chains.a, ...chains.b, ...chains.c, ...chains.l].map(rowOf),
  returns: [
    { _id: '2026-11:131022', closedAt: AT, entries: [], code: other },
    { _id: '2026-11:131081', closedAt: AT, entries, code },
  ],
  administration: settingsChain.map(rowOf),
  settings: [{ _id: 'all', chain: { seq: 3, hash: settingsChain.at(-1)?.hash } }],
}
const printed: readonly PrintedCode[] = [
  { month: '2026-11', office: '131081', code: codeWords(code) },
  {
    month: '2026-11',
    office: 'all',
    code: codeWords(
      cityCodeOf([
        { id: '2026-11:131022', code: other },
        { id: '2026-11:131081', code },
      ]),
    ),
  },
]

const verify = (world: World) =>
  verifyChains(
    vault,
    async function* (collection) {
      await Promise.resolve()
      const rows = world[collection as keyof World]
      yield* [...rows].sort((one, next) => (one._id < next._id ? -1 : 1))
    },
    printed,
  )

test('what nobody touched holds, also a draft that was deleted', async () => {
  expect(await verify(whole)).toEqual({ chains: 5, events: 19, returns: 2, wrong: [] })
})

/** The rows of a collection but one, which a change may replace or, with null, take out. */
const altered = (
  world: World,
  collection: keyof World,
  id: string,
  change: (row: Row) => Row | null,
): World => ({
  ...world,
  [collection]: world[collection].flatMap((row) => (row._id === id ? (change(row) ?? []) : [row])),
})
const without = (world: World, collection: keyof World, ...ids: readonly string[]): World =>
  ids.reduce((left, id) => altered(left, collection, id, () => null), world)

/** The chain of a cut off behind an entry, and the filing made to fit it. */
const cut = (world: World, seq: number): World =>
  altered(
    without(world, 'events', ...chains.a.slice(seq).map(({ id }) => id)),
    'filings',
    'a',
    (row) => ({ ...row, chain: { seq, hash: chains.a[seq - 1]?.hash ?? '' } }),
  )

/** Somebody without the key links the chain of a anew behind an entry. */
const forged = (world: World, seq: number): World => {
  const strange = vaultOf(Buffer.alloc(32, 8).toString('base64'))
  const anew = chains.a.slice(seq).reduce<readonly FilingEvent[]>((done, event) => {
    const { id: _id, seq: _seq, prev: _prev, key: _key, hash: _hash, ...unlinked } = event
    const last = done.at(-1) ?? chains.a[seq - 1] ?? CHAIN_START
    return [...done, linked(strange, last, { ...unlinked, about: 'anew' })]
  }, [])
  const events = [
    ...world.events.filter(({ _id }) => !anew.some(({ id }) => id === _id)),
    ...anew.map(rowOf),
  ]
  return altered({ ...world, events }, 'filings', 'a', (row) => ({
    ...row,
    chain: { seq: chains.a.length, hash: anew.at(-1)?.hash },
  }))
}

const damages: readonly (readonly [name: string, damaged: World, found: RegExp])[] = [
  [
    'an edit',
    altered(whole, 'events', 'a:3', (row) => ({ ...row, about: '别的' })),
    /^备案 a：第 3 条对不上/,
  ],
  [
    'an entry put in',
    {
      ...whole,
      events: [
        ...whole.events,
        rowOf({ ...chainOf('a', ['opened'])[0], id: 'a:7', seq: 7 } as never),
      ],
    },
    /^备案 a：第 7 条对不上/,
  ],
  [
    'two exchanged',
    altered(
      altered(whole, 'events', 'a:2', (row) => ({ ...row, seq: 3 })),
      'events',
      'a:3',
      (row) => ({ ...row, seq: 2 }),
    ),
    /^备案 a：第 2 条对不上/,
  ],
  [
    'an entry of another filing',
    altered(whole, 'events', 'a:4', () =>
      rowOf({ ...chains.b[3], id: 'a:4', filing: 'a' } as never),
    ),
    /^备案 a：第 4 条对不上/,
  ],
  [
    'an entry of a lead edited',
    altered(whole, 'events', 'l:2', (row) => ({ ...row, about: '别的' })),
    /^备案 l：第 2 条对不上/,
  ],
  ['one taken out', without(whole, 'events', 'b:2'), /^备案 b：第 2 条对不上/],
  ['a tail cut off', without(whole, 'events', 'a:5', 'a:6'), /^备案 a：第 5 条对不上/],
  [
    'a tail cut off behind what the month closed, the filing made to fit',
    cut(whole, 2),
    /^备案 a：2026-11 月报时的最后一条不见了/,
  ],
  ['a chain linked anew without the key', forged(whole, 2), /^备案 a：第 3 条对不上/],
  [
    'a chain gone',
    without(whole, 'events', ...chains.a.map(({ id }) => id)),
    /^备案 a：审计不见了/,
  ],
  ['a filing gone', without(whole, 'filings', 'a'), /^备案 a：有审计，备案不见了/],
  [
    'both gone',
    without(without(whole, 'filings', 'a'), 'events', ...chains.a.map(({ id }) => id)),
    /^备案 a：月报里有，备案和审计都不见了/,
  ],
  [
    'a setting edited',
    altered(whole, 'administration', '2', (row) => ({ ...row, after: '{"value":1}' })),
    /^设置和人员：第 2 条对不上/,
  ],
  ['the last setting gone', without(whole, 'administration', '3'), /^设置和人员：第 3 条对不上/],
  [
    'a return edited',
    altered(whole, 'returns', '2026-11:131081', (row) => ({ ...row, entries: [] })),
    /^月报 2026-11:131081：存的内容/,
  ],
  [
    'a return edited with a new code',
    altered(whole, 'returns', '2026-11:131081', (row) => ({
      ...row,
      entries: [],
      code: codeOf('2026-11', '131081', []),
    })),
    /^月报 2026-11:131081：和打印的审计校验码不同/,
  ],
  [
    'a return gone',
    without(whole, 'returns', '2026-11:131081'),
    /^月报 2026-11:131081：打印过，现在没有了/,
  ],
]

test.each(damages)('%s is found', async (_name, damaged, found) => {
  const { wrong } = await verify(damaged)
  expect(wrong.filter((line) => found.test(line))).toHaveLength(1)
})

test('what another key made is no chain of this environment', async () => {
  const strange = vaultOf(Buffer.alloc(32, 9).toString('base64'))
  const rows = async function* (collection: string) {
    await Promise.resolve()
    yield* whole[collection as keyof World]
  }
  expect((await verifyChains(strange, rows)).wrong).toHaveLength(5)
})
