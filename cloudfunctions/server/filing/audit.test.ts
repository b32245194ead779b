import { brokenLink, CHAIN_START, linked } from './audit'
import type { Chain, FilingEvent } from './filing'

const actor = { openid: 'o', name: '王敏', office: '131081' } as const

const chainOf = (length: number): { events: FilingEvent[]; end: Chain } => {
  const events: FilingEvent[] = []
  let end: Chain = CHAIN_START
  for (let i = 0; i < length; i += 1) {
    const event = linked(end, {
      filing: 'f1',
      at: 1000 + i,
      name: 'opened',
      who: actor,
      about: '',
      changes: [{ key: 'ownerName', before: null, after: { text: '李*昌', hash: 'h' } }],
    })
    events.push(event)
    end = { seq: event.seq, hash: event.hash }
  }
  return { events, end }
}

const { events, end } = chainOf(4)
const altered = (at: number, change: (event: FilingEvent) => FilingEvent) =>
  events.map((event, i) => (i === at ? change(event) : event))

test('an untouched chain holds, whatever the order of the keys', () => {
  expect(brokenLink(events, end)).toBeNull()
  expect(brokenLink([], CHAIN_START)).toBeNull()
  const reversed = events.map(
    (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as FilingEvent,
  )
  expect(brokenLink(reversed, end)).toBeNull()
})

test.each<[string, FilingEvent[], number]>([
  ['a time changed', altered(1, (event) => ({ ...event, at: 1 })), 2],
  ['a name changed', altered(2, (event) => ({ ...event, who: { ...actor, name: '刘' } })), 3],
  ['a change removed', altered(0, (event) => ({ ...event, changes: [] })), 1],
  ['an entry left out', events.filter((_event, i) => i !== 1), 2],
  ['two entries swapped', [events[0], events[2], events[1], events[3]].flatMap((e) => e ?? []), 2],
  ['the tail cut off', events.slice(0, 3), 4],
  ['everything removed', [], 1],
])('%s is found', (_name, chain, seq) => {
  expect(brokenLink(chain, end)).toBe(seq)
})

test('an entry rewritten with a fresh hash is found at the next one', () => {
  const forged = altered(1, ({ prev, hash: _hash, ...event }) =>
    linked({ seq: 1, hash: prev }, { ...event, at: 5 }),
  )
  expect(brokenLink(forged, end)).toBe(3)
})
