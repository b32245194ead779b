import { canonicalize } from 'json-canonicalize'
import { sha256 } from '../secrets/hashes'
import { vaultOf } from '../secrets/vault'
import { brokenLink, CHAIN_START, linked } from './audit'
import type { FilingEvent, Chain } from '../store/events'

const vault = vaultOf(Buffer.alloc(32, 1).toString('base64'))
const otherVault = vaultOf(Buffer.alloc(32, 2).toString('base64'))
const actor = { openid: 'o', name: '王敏', office: '131081' } as const
const NOW = Date.parse('2026-12-24T07:06:00.000Z')

type Link = (chain: Chain, event: Parameters<typeof linked>[2]) => FilingEvent

const keyed: Link = (chain, event) => linked(vault, chain, event)

/** A link without a key: as they were made once, and as anybody can make them. */
const plain: Link = (chain, event) => {
  const { key: _key, hash: _hash, ...rest } = linked(vault, chain, event)
  return { ...rest, hash: sha256(canonicalize(rest)) }
}

const endOf = (events: readonly FilingEvent[]): Chain => {
  const last = events.at(-1)
  return last === undefined ? CHAIN_START : { seq: last.seq, hash: last.hash }
}

const viewed = (at: number) => ({
  filing: 'f1',
  at,
  name: 'opened' as const,
  who: actor,
  about: '',
  changes: [{ key: 'ownerName', before: null, after: { text: '李*昌', hash: 'h' } }],
})

const grown = (chain: readonly FilingEvent[], more: number, link: Link): FilingEvent[] => {
  const events = [...chain]
  for (let i = 0; i < more; i += 1) events.push(link(endOf(events), viewed(NOW + events.length)))
  return events
}

/** The chain linked anew from an entry on, all as it was but for what `change` does. */
const relinked = (
  events: readonly FilingEvent[],
  from: number,
  link: Link,
  change: (event: FilingEvent) => FilingEvent = (event) => event,
): FilingEvent[] => {
  const chain = events.slice(0, from)
  for (const event of events.slice(from)) {
    const { id: _id, seq: _seq, prev: _prev, key: _key, hash: _hash, ...entry } = change(event)
    chain.push(link(endOf(chain), entry))
  }
  return chain
}

const events = grown([], 4, keyed)
const end = endOf(events)
const altered = (at: number, change: (event: FilingEvent) => FilingEvent) =>
  events.map((event, i) => (i === at ? change(event) : event))

test('an untouched chain holds, whatever the order of the keys', () => {
  expect(brokenLink(vault, events, end)).toBeNull()
  expect(brokenLink(vault, [], CHAIN_START)).toBeNull()
  const reversed = events.map(
    (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as FilingEvent,
  )
  expect(brokenLink(vault, reversed, end)).toBeNull()
})

test('every entry names its key', () => {
  expect(new Set(events.map(({ key }) => key))).toEqual(new Set([vault.mac('').key]))
})

const putIn = plain(endOf(events.slice(0, 1)), viewed(NOW))

test.each<[string, readonly FilingEvent[], number]>([
  ['a time changed', altered(1, (event) => ({ ...event, at: 1 })), 2],
  ['a name changed', altered(2, (event) => ({ ...event, who: { ...actor, name: '刘' } })), 3],
  ['a change removed', altered(0, (event) => ({ ...event, changes: [] })), 1],
  ['an entry left out', events.filter((_event, i) => i !== 1), 2],
  ['two entries swapped', [events[0], events[2], events[1], events[3]].flatMap((e) => e ?? []), 2],
  ['an entry put in', [...events.slice(0, 1), putIn, ...events.slice(1)], 2],
  ['an entry repeated', [...events.slice(0, 2), ...events.slice(1)], 3],
  ['the tail cut off', events.slice(0, 3), 4],
  ['everything removed', [], 1],
  ['a key removed', altered(1, ({ key: _key, ...event }) => event), 2],
  ['another key named', altered(1, (event) => ({ ...event, key: otherVault.mac('').key })), 2],
  ['a key emptied', altered(1, (event) => ({ ...event, key: '' })), 2],
])('%s is found', (_name, chain, seq) => {
  expect(brokenLink(vault, chain, end)).toBe(seq)
})

test('an entry rewritten with a fresh hash is found at the next one', () => {
  const forged = altered(1, ({ prev, key: _key, hash: _hash, ...event }) =>
    keyed({ seq: 1, hash: prev }, { ...event, at: 5 }),
  )
  expect(brokenLink(vault, forged, end)).toBe(3)
})

const continued = grown(stored(), 3, keyed)

test.each<[string, readonly FilingEvent[]]>([
  ['a chain of old events without keys', stored()],
  ['such a chain that goes on with a key', continued],
])('%s holds', (_name, chain) => {
  expect(brokenLink(vault, chain, endOf(chain))).toBeNull()
})

const rename = (event: FilingEvent) => ({ ...event, who: { ...actor, name: '刘' } })
const byOther: Link = (chain, event) => linked(otherVault, chain, event)

/** Who can write the database writes the filing's own record of its last event, too. */
test.each<[string, readonly FilingEvent[], number]>([
  ['a whole chain linked anew without keys', relinked(events, 0, plain, rename), 1],
  ['the rest of a chain linked anew without keys', relinked(events, 2, plain, rename), 3],
  ['a whole chain linked anew with another key', relinked(events, 0, byOther, rename), 1],
  ['the rest of a chain linked anew with another key', relinked(events, 2, byOther, rename), 3],
  ['an old chain linked anew from its first key on', relinked(continued, 4, plain, rename), 5],
  [
    'the old part linked anew, the keys as they were',
    [...relinked(stored(), 1, plain, rename), ...continued.slice(4)],
    5,
  ],
  ['an entry without a key after one with a key', grown(continued, 1, plain), 8],
  [
    'one that says to be older than its chain',
    [...continued, plain(endOf(continued), viewed(1000))],
    8,
  ],
  [
    'an entry of an old chain changed',
    stored().map((event, i) => (i === 1 ? rename(event) : event)),
    2,
  ],
])('%s is found though its end fits', (_name, chain, seq) => {
  expect(brokenLink(vault, chain, endOf(chain))).toBe(seq)
})

/** As it was stored when events had no key. */
function stored(): FilingEvent[] {
  return [
    {
      filing: 'f1',
      name: 'started',
      at: 1795503960000,
      who: { openid: 'owner-li', name: null, office: null },
      about: '提醒我',
      changes: [],
      id: 'f1:1',
      seq: 1,
      prev: '',
      hash: 'c616fbb39f044239fb5c813c3c07d157f10cb09720a54454038afd9d5809e0a0',
    },
    {
      filing: 'f1',
      name: 'submitted',
      at: 1795504020000,
      who: { openid: 'owner-li', name: null, office: null },
      about: 'LFBZ-26K7-4385',
      changes: [
        { key: 'accountName', before: null, after: { text: '胜芳"古镇"𬀩\\\n', hash: 'aaaaaaaa' } },
        { key: 'ownerName', before: null, after: { text: '李*昌', hash: 'bbbbbbbb' } },
      ],
      id: 'f1:2',
      seq: 2,
      prev: 'c616fbb39f044239fb5c813c3c07d157f10cb09720a54454038afd9d5809e0a0',
      hash: '723abde89ab547e2af4cc21e5c873b87bea51e2b69cab0ad1014ddd0453e49e6',
    },
    {
      filing: 'f1',
      name: 'returned',
      at: 1795504080000,
      who: { openid: 'reviewer-bazhou', name: '王敏', office: '131081' },
      about: '',
      changes: [],
      message: ['请补正 1 处，建议 12月9日前后', '地址：不完整'],
      id: 'f1:3',
      seq: 3,
      prev: '723abde89ab547e2af4cc21e5c873b87bea51e2b69cab0ad1014ddd0453e49e6',
      hash: 'daab71c52af2b752269558289a1b90791a0719a0c28f9a794a6f8c17b7da2e13',
    },
    {
      filing: 'f1',
      name: 'resubmitted',
      at: 1795504140000,
      who: { openid: 'owner-li', name: null, office: null },
      about: 'LFBZ-26K7-4385',
      changes: [
        {
          key: 'address',
          before: { text: '霸州市***', hash: 'cccccccc' },
          after: { text: '霸州市胜芳镇***', hash: 'dddddddd' },
        },
      ],
      id: 'f1:4',
      seq: 4,
      prev: 'daab71c52af2b752269558289a1b90791a0719a0c28f9a794a6f8c17b7da2e13',
      hash: '1435dd5f04b84509b9eef9e4e13ecc0bb989f83fc80080d3db5c76d39d3452fd',
    },
  ]
}
