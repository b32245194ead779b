import { someOf } from '../test/cases'
import type { Answer } from '../../src/domain/api/call'
import { dayLimits, type Limited } from '../../src/domain/moves/limits'
import { FOUR, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import {
  agree,
  attestInput,
  individual,
  newToken,
  signedDraft,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { NOW } from '../../cloudfunctions/server/testing/onCloud'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { readRows, rowsFrom } from '../../cloudfunctions/server/testing/tables'
import { wholeLedger } from '../../src/domain/ledger/filter'
import { onAttackedCloud, wrongRefusal } from './onAttackedCloud'

const cloud = onAttackedCloud('floods', { inside: false })

/** So many are left of the day, and so many come at once. */
const LEFT = 2
const AT_ONCE = 6

type Flood = {
  /** What the count is called where it is of one filing alone. */
  readonly name?: string
  readonly send: () => Promise<Answer<unknown>>
}

const each = <Of>(of: (at: number) => Promise<Of>): Promise<Of[]> => {
  const all: Promise<Of[]> = Promise.resolve([])
  return Array.from({ length: AT_ONCE }).reduce<Promise<Of[]>>(
    async (before, _none, at) => [...(await before), await of(at)],
    all,
  )
}

const ask = (person: string, action: string, input: object) => () =>
  cloud.invoke(person, { action, input }, 'documents')

const proved = async (person: string): Promise<Flood> => {
  const answers = { ...individual, accountId: `gh_${newToken().slice(0, 8)}f00d` }
  await submitted(cloud, `${person}-other`, answers)
  const { id } = await signedDraft(cloud, person, answers)
  const fileID = await uploaded(cloud, person, id, photoPng(), 'takeover')
  await cloud.ok(person, 'filing.addProof', { id, of: 'takeover', fileID })
  const grounds = { reason: 'left', words: '' } as const
  return { send: () => cloud.call(person, 'takeover.ask', { id, grounds }) }
}

/** What makes a flood of each limit that there is: as many calls as come at once, each of which counts one. */
const floods: Readonly<Record<Limited, (person: string) => Promise<readonly Flood[]>>> = {
  submit: (person) =>
    each(async () => {
      const draft = await signedDraft(cloud, person)
      return { send: () => cloud.call(person, 'filing.submit', submitInput(draft)) }
    }),
  withdraw: (person) =>
    each(async () => {
      const { id } = await submitted(cloud, person)
      return { send: () => cloud.call(person, 'filing.withdraw', { id }) }
    }),
  withdrawOne: async (person) => {
    const { id } = await submitted(cloud, person)
    const send = async () => {
      const answer = await cloud.call(person, 'filing.withdraw', { id })
      if (answer.ok)
        await cloud.ok(
          person,
          'filing.submit',
          submitInput(await cloud.ok(person, 'filing.open', { id })),
        )
      return answer
    }
    // One after another: what is withdrawn has to be handed in to be withdrawn again.
    let last: Promise<unknown> = Promise.resolve()
    const queued = () => {
      const next = last.then(send)
      last = next
      return next
    }
    return Array.from({ length: AT_ONCE }, () => ({ name: `withdrawOne ${id}`, send: queued }))
  },
  attest: async (person) => {
    await agree(cloud, person)
    return each((at) => {
      const input = attestInput({ accountName: `老戏台${'一二三四五六'.charAt(at)}` })
      return Promise.resolve({ send: () => cloud.call(person, 'filing.attest', input) })
    })
  },
  ticket: async (person) => {
    const { id } = await start(cloud, person)
    const input = { id, place: 'other', extension: 'jpg' } as const
    return each(() => Promise.resolve({ send: () => cloud.call(person, 'filing.ticket', input) }))
  },
  uploadedBytes: async (person) => {
    const { id } = await start(cloud, person)
    return each(async (at) => {
      const fileID = await uploaded(cloud, person, id, photoPng(at))
      return { send: () => cloud.call(person, 'filing.addPhoto', { id, slot: 'other', fileID }) }
    })
  },
  card: (person) =>
    each(async () => {
      const id = await unsignedDraft(cloud, person)
      return { send: () => cloud.call(person, 'filing.makeCard', { id }) }
    }),
  cardOne: async (person) => {
    const id = await unsignedDraft(cloud, person)
    const send = () => cloud.call(person, 'filing.makeCard', { id })
    return Array.from({ length: AT_ONCE }, () => ({ name: `cardOne ${id}`, send }))
  },
  cardTry: async (person) => {
    await agree(cloud, person)
    return each((at) => {
      const token = String(at).repeat(32)
      return Promise.resolve({ send: () => cloud.call(person, 'card.open', { token, code: FOUR }) })
    })
  },
  reviewCode: (person) =>
    each((at) =>
      Promise.resolve({
        send: () => cloud.call(person, 'me.review', { code: `WRONG${String(1000 + at)}` }),
      }),
    ),
  staffCode: (person) =>
    each((at) => {
      const code = `AAAA-BBBB-CCC${String(at)}`
      return Promise.resolve({
        send: () => cloud.call(person, 'staff.join', { code, name: '张工' }),
      })
    }),
  takeover: (person) => each(() => proved(person)),
  sheet: async (person) => {
    await agree(cloud, person)
    return each(() => Promise.resolve({ send: () => cloud.call(person, 'import.ticket', {}) }))
  },
  import: async (person) => {
    await agree(cloud, person)
    return each(async (at) => {
      const { id } = await readRows(cloud, person, rowsFrom(10 + at, 1))
      return { send: () => cloud.call(person, 'import.run', { id }) }
    })
  },
  reveal: async (person) => {
    const { id } = await start(cloud, person)
    return each(() => Promise.resolve({ send: () => cloud.call(person, 'filing.reveal', { id }) }))
  },
  export: async (person) => {
    await cloud.insertStaff(person, '131081', 'reviewer')
    const sorts = ['number', 'submitted', 'registered'] as const
    return each((at) => {
      const sort = { by: sorts[at % 3] ?? 'number', descending: at > 2 }
      const input = { filter: wholeLedger, sort, purpose: null, template: false }
      return Promise.resolve({ send: ask(person, 'exportLedger', input) })
    })
  },
  paper: (person) =>
    each(async () => {
      const { id } = await submitted(cloud, person)
      return { send: ask(person, 'receipt', { id }) }
    }),
  scan: (person) =>
    each((at) => {
      const token = `${String(at)}AAAAAAAAAAAAAAAAAAAAA`
      return Promise.resolve({ send: () => cloud.call(person, 'scanned.open', { token }) })
    }),
}

/** As if the person had done so much today, or this hour, that this is left. */
const leave = async (person: string, of: Limited, name: string): Promise<void> => {
  const unit = of === 'uploadedBytes' ? photoPng(0).length * 1.25 : 1
  const counts = { [name]: dayLimits[of].most - Math.floor(LEFT * unit) }
  const use = { day: '2026-11-24', counts }
  if (of === 'scan') {
    await cloud.insert('tokens', {
      _id: `${person}:visits`,
      filing: null,
      at: Date.parse(NOW),
      use,
    })
    return
  }
  if ((await cloud.stored('people', { _id: person })).length > 0)
    await cloud.alter('people', person, { use })
  else await cloud.insert('people', { _id: person, filing: null, use })
}

/** Counted, whatever becomes of it, and answered all the same. */
const isLimit = (answer: Answer<unknown>): boolean => !answer.ok && answer.code === 'limit'

test.each(someOf(6, Object.keys(dayLimits) as Limited[]))(
  'a flood against %s ends at the limit, says when it goes on, and costs nobody else anything',
  async (of) => {
    const person = `flood-${of}`
    const works = await floods[of](person)
    const [{ name = of } = {}] = works
    await leave(person, of, of === 'scan' ? 'scan 15' : name)
    cloud.count(AT_ONCE + 1)
    const [answers, other] = await Promise.all([
      Promise.all(works.map(({ send }) => send())),
      cloud.call('owner-zhao', 'filing.list', {}),
    ])
    const limited = answers.filter(isLimit)
    const others = answers.filter((answer) => !isLimit(answer))
    expect([limited.length, others]).toEqual([AT_ONCE - LEFT, expect.any(Array)])
    expect(
      others.filter((answer) => !answer.ok && ['busy', 'broken'].includes(answer.code)),
    ).toEqual([])
    for (const answer of limited) {
      expect(wrongRefusal(answer, ['limit'])).toBeNull()
      expect(answer).toMatchObject({
        message: expect.stringMatching(
          new RegExp(`^${dayLimits[of].sentence}，(?:明天 0:00|16:00) 起可以继续$`),
        ) as string,
      })
    }
    expect(other).toMatchObject({ ok: true })
  },
)

test('no number of a person stands where it must not', async () => {
  expect(await cloud.leaks()).toEqual([])
})
