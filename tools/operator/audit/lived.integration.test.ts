import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chainOfPerson } from '../../../cloudfunctions/server/administration/record'
import { confirmMail } from '../../../cloudfunctions/server/testing/messages'
import { exported } from '../../../cloudfunctions/server/testing/ledger'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import type { AdministrationEvent } from '../../../cloudfunctions/server/store/administration'
import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import { exampleOf } from '../../example/load'
import { verifyChains } from './chains'
import {
  altered,
  anew,
  at,
  edited,
  links,
  linksOf,
  personAnew,
  removed,
  rowsOf,
  swapped,
  withoutRows,
  type World,
  worldOf,
} from './damaged'
import { operated } from './operated'
import type { StoredLine } from '../strays'

const cloud = onCloud()
const HEAD = 'head-bazhou'
const ACTS = chainOfPerson(HEAD)
let vault: Vault
let whole: World
let folder: string
/** A filing that a month has counted, another one that is open, and the places of what the head did. */
let [counted, other] = ['', '']
let headActs = 0

beforeAll(async () => {
  await cloud.reset()
  const begun = Date.parse('2026-11-24T15:00:00+08:00')
  await exampleOf({ filings: 14, days: 75 }).load({
    url: cloud.url(),
    begun,
    done: 0,
    note: () => undefined,
    goesOn: () => true,
  })
  await confirmMail(cloud, HEAD)
  await exported(cloud, HEAD, { purpose: '市公安局来函查询' })
  const { version } = await cloud.ok(HEAD, 'settings.open', { scope: '131081' })
  await cloud.ok(HEAD, 'settings.set', {
    scope: '131081',
    version,
    from: null,
    set: [{ name: 'replyDays', value: 5 }],
  })
  folder = mkdtempSync(join(tmpdir(), 'lived-'))
  const dumped = await operated('audit/dumpAudit', [folder], cloud)
  expect(dumped).toEqual({ lines: [expect.stringMatching(/^已写出 \d+ 行/)], holds: true })
  whole = await worldOf(folder)
  vault = cloud.vault()
  const entries = (whole['returns'] ?? []).flatMap(
    (row) => row['entries'] as readonly { readonly id: string }[],
  )
  counted = entries.map(({ id }) => id).find((id) => links(whole, 'events', id).length > 4) ?? ''
  other =
    (whole['filings'] ?? []).find(
      ({ _id }) => _id !== counted && links(whole, 'events', _id).length > 3,
    )?._id ?? ''
  headActs = links(whole, 'administration', ACTS).length
}, 300_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('what 75 days of work left is whole, of the dump alone, without the cloud and its keys to it', async () => {
  expect([counted, other, headActs > 3]).toEqual([
    expect.stringMatching(/^.{8}-/),
    expect.stringMatching(/^.{8}-/),
    true,
  ])
  const said = await operated('audit/verifyAudit', ['--dump', folder, '--laptop'], 'offline')
  expect(said).toEqual({ lines: [expect.stringMatching(/校验通过，用时/)], holds: true })
  // Nothing of a form, and nobody's number or address, is in it.
  expect(JSON.stringify([whole['filings'], whole['people'], whole['offices']])).not.toMatch(
    /answers|address|Mobile/,
  )
})

type Damage = readonly [name: string, damage: (world: World) => World, found: () => string]

const damages: readonly Damage[] = [
  [
    'an entry edited',
    (world) => edited('events', at(counted, 3), { about: '别的' })(world),
    () => `备案 ${counted}：第 3 条对不上`,
  ],
  [
    'who did it edited',
    (world) =>
      edited('events', at(counted, 4), { who: { openid: 'x', name: '别人', office: null } })(world),
    () => `备案 ${counted}：第 4 条对不上`,
  ],
  [
    'two entries swapped',
    (world) => swapped('events', at(counted, 2), at(counted, 3))(world),
    () => `备案 ${counted}：第 2 条对不上`,
  ],
  [
    'an entry of another filing put in',
    (world) =>
      altered(world, 'events', at(counted, 3), () => ({
        ...(world['events'] ?? []).find(({ _id }) => _id === at(other, 3)),
        _id: at(counted, 3),
        filing: counted,
      })),
    () => `备案 ${counted}：第 3 条对不上`,
  ],
  [
    'an entry inserted',
    (world) => ({
      ...world,
      events: [
        ...(world['events'] ?? []),
        {
          ...(world['events'] ?? []).find(({ _id }) => _id === at(counted, 2)),
          _id: `${counted}:2b`,
        },
      ],
    }),
    () => `备案 ${counted}：第 3 条对不上`,
  ],
  [
    'an entry taken out',
    (world) => withoutRows(world, 'events', at(other, 2)),
    () => `备案 ${other}：第 2 条对不上`,
  ],
  [
    'the tail cut',
    (world) => withoutRows(world, 'events', at(other, links(world, 'events', other).length)),
    () => `备案 ${other}：第 ${String(links(whole, 'events', other).length)} 条对不上`,
  ],
  [
    'the tail cut, the filing made to fit',
    (world) => {
      const [first] = links(world, 'events', counted)
      const ids = links(world, 'events', counted)
        .slice(1)
        .map(({ id }) => id)
      return altered(withoutRows(world, 'events', ...ids), 'filings', counted, (row) => ({
        ...row,
        chain: { seq: 1, hash: first?.hash },
      }))
    },
    () => `备案 ${counted}：`,
  ],
  [
    'a filing without its chain',
    (world) => removed('events', counted)(world),
    () => `备案 ${counted}：审计不见了`,
  ],
  [
    'a chain without its filing',
    (world) => withoutRows(world, 'filings', counted),
    () => `备案 ${counted}：有审计，备案不见了`,
  ],
  ['both gone', (world) => removed('events', counted, 'filings')(world), () => `备案 ${counted}：`],
  [
    'a setting edited',
    (world) => edited('administration', at(ACTS, headActs), { after: '{"value":20}' })(world),
    () => `人员 刘建国（${ACTS}）：第 ${String(headActs)} 条对不上`,
  ],
  [
    'an export taken out of its person’s chain',
    (world) =>
      withoutRows(
        world,
        'administration',
        ...linksOf<AdministrationEvent>(world, 'administration', ACTS)
          .filter(({ act }) => act === 'exported')
          .map(({ id }) => id),
      ),
    () => `人员 刘建国（${ACTS}）：第`,
  ],
  [
    'all that a person did gone, its end too',
    (world) => removed('administration', ACTS, 'chains')(world),
    () => `人员 ${HEAD}：offices 里有`,
  ],
  [
    'a consent gone with its person’s chain',
    (world) =>
      removed(
        'administration',
        chainOfPerson(String(world['consents']?.[0]?.['openid'])),
        'chains',
      )(world),
    () => `人员 ${String(whole['consents']?.[0]?.['openid'])}：consents 里有`,
  ],
  [
    'a mail address confirmed behind the audit’s back',
    (world) =>
      edited('offices', '131022', { mail: { by: 'head-guan', confirmedAt: 1_790_000_000_000 } })({
        ...world,
        offices: [
          ...(world['offices'] ?? []).filter(({ _id }) => _id !== '131022'),
          { _id: '131022' },
        ],
      }),
    () => '人员 head-guan：offices 里有',
  ],
  [
    'a filing’s chain linked anew with a stolen key',
    (world) => anew(vault, counted)(world),
    () => `备案 ${counted}：`,
  ],
  [
    'a return edited',
    (world) => ({
      ...world,
      returns: (world['returns'] ?? []).map((row, n) =>
        n === 0 ? { ...row, ends: [{ id: 'x', head: 'y' }] } : row,
      ),
    }),
    () => `月报 ${String(whole['returns']?.[0]?._id)}：存的内容`,
  ],
]

test.each(damages)('%s is found, with its place', async (_name, damage, found) => {
  const { wrong } = await verifyChains(vault, rowsOf(damage(whole)), [], true)
  expect(wrong.filter((line) => line.startsWith(found()))).not.toEqual([])
})

test('a person’s chain linked anew with a stolen key is found once a month has printed it', async () => {
  // The month in which the head did all that is closed now.
  const { now } = await cloud.ok(HEAD, 'me', {})
  const next = new Date(now + 40 * 86_400_000)
  await cloud.moveClock({ now: next.toISOString() })
  await cloud.runTimer()
  const closed = { ...whole, returns: await cloud.stored<StoredLine>('returns') }
  const heads = closed.returns.flatMap((row) => row['ends'] as readonly { readonly id: string }[])
  expect(heads.map(({ id }) => id)).toContain(ACTS)
  const { wrong } = await verifyChains(vault, rowsOf(personAnew(vault, ACTS)(closed)), [], true)
  expect(wrong.join('\n')).toMatch(
    new RegExp(`人员 刘建国（${ACTS}）：\\d{4}-\\d{2} 月报时的最后一条不见了`),
  )
})
