import { canonicalize } from 'json-canonicalize'
import { CHAIN_START, linked } from '../../../cloudfunctions/server/filing/audit'
import { cityCodeOf, codeOf } from '../../../cloudfunctions/server/figures/closing'
import { type Vault, vaultOf } from '../../../cloudfunctions/server/secrets/vault'
import type { AdministrationEvent } from '../../../cloudfunctions/server/store/administration'
import type { FilingEvent } from '../../../cloudfunctions/server/store/events'
import { codeWords } from '../../../src/domain/figures/returnWords'
import { DAY_MS } from '../../../src/domain/dates/days'
import type { EventName } from '../../../src/domain/messages/eventWords'
import { chainFrom, lookedAt } from './chainFrom'
import { type PrintedCode, verifyChains } from './chains'
import { altered, rowsOf, withoutRows, type World } from './damaged'
import type { StoredLine } from '../strays'

const vault = vaultOf(Buffer.alloc(32, 7).toString('base64'))
const strange = vaultOf(Buffer.alloc(32, 8).toString('base64'))
const AT = Date.parse('2026-12-02T02:00:00.000Z')
/** The entry at which the month was closed. */
const CLOSED = 3

const chainOf = (filing: string, names: readonly EventName[]): readonly FilingEvent[] =>
  chainFrom(vault, filing, names, AT)

const rowOf = ({ id, ...rest }: { readonly id: string }): StoredLine => ({ ...rest, _id: id })

const [HEAD, OWNER] = ['head-bazhou', 'owner-li']

type Act = { readonly act: string; readonly about: string; readonly at?: number }

/** The chain of a person. */
const personChain = (openid: string, acts: readonly Act[], by: Vault = vault) =>
  acts.reduce<readonly AdministrationEvent[]>((done, { act, about, at = AT }) => {
    const unsealed = {
      id: `${openid}:${String(done.length + 1)}`,
      seq: done.length + 1,
      at,
      act: act as AdministrationEvent['act'],
      who: { openid, name: openid === HEAD ? '刘建国' : null, office: null },
      office: null,
      about,
      before: null,
      after: '{}',
      prev: done.at(-1)?.hash ?? '',
    }
    return [...done, { ...unsealed, ...by.mac(canonicalize(unsealed)) }]
  }, [])

const persons = {
  head: personChain(HEAD, [
    { act: 'joined', about: 'x' },
    { act: 'set', about: 'replyDays' },
    { act: 'auditRead', about: '' },
  ]),
  owner: personChain(OWNER, [
    { act: 'consented', about: '', at: AT - DAY_MS },
    { act: 'idConsented', about: 'self' },
  ]),
}

const endOf = (
  id: string,
  chain: readonly { readonly seq: number; readonly hash: string }[],
): StoredLine => ({
  _id: id,
  chain: { seq: chain.length, hash: chain.at(-1)?.hash },
})

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
const ends = [{ id: HEAD, head: persons.head[1]?.hash ?? '' }]
const code = codeOf('2026-11', '131081', { entries, ends })
const NONE = { entries: [], ends: [] }
const other = codeOf('2026-11', '131022', NONE)
const whole: World = {
  filings: (['a', 'b'] as const).map((id) => endOf(id, chains[id])),
  leads: [endOf('l', chains.l)],
  events: [...chains.a, ...chains.b, ...chains.c, ...chains.l].map(rowOf),
  returns: [
    { _id: '2026-11:131022', closedAt: AT, ...NONE, code: other },
    { _id: '2026-11:131081', closedAt: AT, entries, ends, code },
  ],
  administration: [...persons.head, ...persons.owner].map(rowOf),
  chains: [endOf(HEAD, persons.head), endOf(OWNER, persons.owner)],
  settings: [
    { _id: 'all', values: { '131081': { values: { replyDays: [{ at: AT }] } } }, changes: 1 },
  ],
  people: [{ _id: OWNER, filing: { version: '1', at: AT - DAY_MS, withdrawnAt: null } }],
  consents: [{ _id: `${OWNER}:x`, openid: OWNER, at: AT }],
  staff: [{ _id: HEAD, name: '刘建国' }],
  versions: [{ _id: 'a:1', filing: 'a' }],
  accounts: [{ _id: 'k', filing: 'b' }],
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

const verify = (world: World, codes = printed) => verifyChains(vault, rowsOf(world), codes)

test('what nobody touched holds, also a draft that was deleted', async () => {
  expect(await verify(whole)).toEqual({ chains: 6, events: 21, returns: 2, wrong: [] })
})

/** The chain of a cut off behind an entry, and the filing made to fit it. */
const cut = (world: World, seq: number): World =>
  altered(
    withoutRows(world, 'events', ...chains.a.slice(seq).map(({ id }) => id)),
    'filings',
    'a',
    (row) => ({ ...row, chain: { seq, hash: chains.a[seq - 1]?.hash ?? '' } }),
  )

/** Somebody links the chain of a anew behind an entry, with a key that is not this environment's or with a stolen one. */
const forged = (world: World, seq: number, key: Vault): World => {
  const anew = chains.a.slice(seq).reduce<readonly FilingEvent[]>((done, event) => {
    const { id: _id, seq: _seq, prev: _prev, key: _key, hash: _hash, ...unlinked } = event
    const last = done.at(-1) ?? chains.a[seq - 1] ?? CHAIN_START
    return [...done, linked(key, last, { ...unlinked, about: 'anew' })]
  }, [])
  const events = [
    ...(world['events'] ?? []).filter(({ _id }) => !anew.some(({ id }) => id === _id)),
    ...anew.map(rowOf),
  ]
  return altered({ ...world, events }, 'filings', 'a', (row) => ({
    ...row,
    chain: { seq: chains.a.length, hash: anew.at(-1)?.hash },
  }))
}

/** The chain of the head exchanged for another one, its end too. */
const personAnew = (world: World, acts: readonly Act[]): World => {
  const anew = personChain(HEAD, acts)
  const others = (world['administration'] ?? []).filter(({ _id }) => !_id.startsWith(`${HEAD}:`))
  return altered(
    { ...world, administration: [...others, ...anew.map(rowOf)] },
    'chains',
    HEAD,
    () => endOf(HEAD, anew),
  )
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
        ...(whole['events'] ?? []),
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
    /^线索 l：第 2 条对不上/,
  ],
  ['one taken out', withoutRows(whole, 'events', 'b:2'), /^备案 b：第 2 条对不上/],
  ['a tail cut off', withoutRows(whole, 'events', 'a:5', 'a:6'), /^备案 a：第 5 条对不上/],
  [
    'a tail cut off behind what the month closed, the filing made to fit',
    cut(whole, 2),
    /^备案 a：2026-11 月报时的最后一条不见了/,
  ],
  ['a chain linked anew without the key', forged(whole, 2, strange), /^备案 a：第 3 条对不上/],
  [
    'a chain gone',
    withoutRows(whole, 'events', ...chains.a.map(({ id }) => id)),
    /^备案 a：审计不见了/,
  ],
  ['a filing gone', withoutRows(whole, 'filings', 'a'), /^备案 a：有审计，备案不见了/],
  [
    'both gone',
    withoutRows(withoutRows(whole, 'filings', 'a'), 'events', ...chains.a.map(({ id }) => id)),
    /^备案 a：月报里有，备案和审计都不见了/,
  ],
  [
    'a chain linked anew with a stolen key',
    forged(whole, 2, vault),
    /^备案 a：2026-11 月报时的最后一条不见了/,
  ],
  [
    'a filing with its chain begun anew',
    altered(
      withoutRows(whole, 'events', ...chains.a.map(({ id }) => id)),
      'filings',
      'a',
      (row) => ({
        ...row,
        chain: { seq: 0, hash: '' },
      }),
    ),
    /^备案 a：审计不见了/,
  ],
  [
    'a filing gone that no month counted, with its chain',
    withoutRows(
      withoutRows({ ...whole, returns: [] }, 'filings', 'b'),
      'events',
      ...chains.b.map(({ id }) => id),
    ),
    /^备案 b：有它占用的账号，备案和审计都不见了/,
  ],
  [
    'what somebody set edited',
    altered(whole, 'administration', `${HEAD}:2`, (row) => ({ ...row, after: '{"value":1}' })),
    /^人员 刘建国（head-bazhou）：第 2 条对不上，2026-12-02/,
  ],
  [
    'the last of a person gone',
    withoutRows(whole, 'administration', `${HEAD}:3`),
    /^人员 刘建国（head-bazhou）：第 3 条对不上/,
  ],
  [
    'a consent gone from the audit',
    withoutRows(whole, 'administration', `${OWNER}:2`),
    /^人员 owner-li：consents 里有 2026-12-02 idConsented，这一天的审计不见了/,
  ],
  [
    'the chain of a person gone, its end too',
    withoutRows(withoutRows(whole, 'administration', `${OWNER}:1`, `${OWNER}:2`), 'chains', OWNER),
    /^人员 owner-li：people 里有 2026-12-01 consented，这一天的审计不见了/,
  ],
  [
    'the chain of a person gone',
    withoutRows(whole, 'administration', `${OWNER}:1`, `${OWNER}:2`),
    /^人员（owner-li）：审计不见了/,
  ],
  [
    'the end of a chain gone',
    withoutRows(whole, 'chains', HEAD),
    /^人员 刘建国（head-bazhou）：有审计，它的末尾不见了/,
  ],
  [
    'a setting set behind the audit’s back',
    altered(whole, 'settings', 'all', (row) => ({
      ...row,
      values: { '131081': { values: { replyDays: [{ at: AT + 1 }] } } },
    })),
    /^人员：settings 里有 2026-12-02 set replyDays，审计里没有/,
  ],
  [
    'a member of the staff whom nobody invited',
    { ...whole, staff: [...(whole['staff'] ?? []), { _id: 'x', name: '张三' }] },
    /^人员 张三（x）：是工作人员，审计里没有加入/,
  ],
  [
    'the chain of a person linked anew with a stolen key',
    personAnew(
      whole,
      [
        { act: 'joined', about: 'x' },
        { act: 'set', about: 'replyDays' },
        { act: 'exported', about: 'x' },
      ].reverse(),
    ),
    /^人员 刘建国（head-bazhou）：2026-11 月报时的最后一条不见了/,
  ],
  [
    'a chain gone that a month has, its end too',
    withoutRows(
      withoutRows(whole, 'administration', `${HEAD}:1`, `${HEAD}:2`, `${HEAD}:3`),
      'chains',
      HEAD,
    ),
    /^审计链 head-bazhou：月报里有，整条不见了/,
  ],
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
      code: codeOf('2026-11', '131081', { entries: [], ends }),
    })),
    /^月报 2026-11:131081：和打印的审计校验码不同/,
  ],
  [
    'a return gone',
    withoutRows(whole, 'returns', '2026-11:131081'),
    /^月报 2026-11:131081：打印过，现在没有了/,
  ],
]

test.each(damages)('%s is found', async (_name, damaged, found) => {
  const { wrong } = await verify(damaged)
  expect(wrong.filter((line) => found.test(line))).toHaveLength(1)
})

test('what another key made is no chain of this environment', async () => {
  expect((await verifyChains(strange, rowsOf(whole))).wrong).toHaveLength(6)
})

test('10,000 entries that nobody touched hold', async () => {
  const { events: count, wrong } = await verify(lookedAt(vault, 500, 20, AT), [])
  expect([count, wrong]).toEqual([10_000, []])
})
