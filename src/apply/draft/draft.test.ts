import type { FilingDetail } from '../../domain/api/filing'
import { Refusal, type RefusalCode } from '../../domain/api/refusal'
import { type Answers, fields } from '../../domain/form/form'
import { createDraft, type DraftPorts } from './draft'
import { readKept } from './patch'

const filing = (version: number, answers: Answers): FilingDetail => ({
  id: 'filing-1',
  status: 'draft',
  claimed: false,
  accountName: '',
  accountKind: '',
  openedOn: null,
  deadline: null,
  number: null,
  office: null,
  doneParts: 0,
  nextPart: 'account',
  subjectName: '',
  owner: { name: '', key: '' },
  submittedAt: null,
  replyBy: null,
  decidedAt: null,
  savedAt: 1000 + version,
  change: null,
  formAsked: false,
  cancelAsked: false,
  takeoverAsked: false,
  paper: null,
  way: null,
  handedIn: null,
  goesTo: null,
  verifyAsked: null,
  returned: null,
  changing: null,
  earlier: [],
  openChange: null,
  version,
  answers,
  photos: {},
  proofs: [],
  signature: null,
  formChanged: [],
  signatureVoid: null,
  route: null,
  copies: null,
  receipt: null,
  events: [],
  keptUntil: null,
  endedKeptUntil: null,
  moves: [],
  choseCity: false,
  card: null,
  handing: null,
  confirmed: [],
  following: { followers: [], invites: [] },
  editable: null,
})

type Step = 'save' | RefusalCode | Refusal

/** A server that merges what it is sent, as the real one does, and a phone that keeps one text. */
const around = (steps: Step[] = [], kept: string | null = null) => {
  let stored: FilingDetail = filing(1, { accountName: '胜芳' })
  const sent: Answers[] = []
  const phone = { text: kept }
  const timers: (() => void)[] = []
  const gates: (() => void)[] = []
  const ports: DraftPorts & { slow: boolean } = {
    slow: false,
    open: () => Promise.resolve(stored),
    save: async (answers) => {
      sent.push(answers)
      const step = steps.shift() ?? 'save'
      if (ports.slow) await new Promise<void>((open) => gates.push(open))
      if (step !== 'save') throw step instanceof Refusal ? step : new Refusal(step, '')
      stored = filing(stored.version + 1, { ...stored.answers, ...answers })
      return stored
    },
    sends: (key, answers) => !(answers[key] ?? '').startsWith('half'),
    kept: () => Promise.resolve(phone.text),
    keep: (text) => {
      phone.text = text
      return Promise.resolve()
    },
    forget: () => {
      phone.text = null
      return Promise.resolve()
    },
    servings: () => ({}),
    later: (run) => {
      timers.push(run)
      return () => {
        timers.splice(timers.indexOf(run), 1)
      }
    },
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return { ports, sent, phone, timers, gates, settle, saved: () => stored.answers }
}

test('an edit shows at once, is kept on the phone, and one call takes fields left one after the other', async () => {
  const { ports, sent, phone, timers, settle } = around()
  const draft = createDraft(ports)
  await draft.refresh()
  draft.edit({ ownerName: '李文昌' })
  draft.edit({ ownerMobile: '13900000001' })
  expect(draft.state().answers).toEqual({
    accountName: '胜芳',
    ownerName: '李文昌',
    ownerMobile: '13900000001',
  })
  await settle()
  expect(JSON.parse(phone.text ?? '')).toEqual({ ownerName: '李文昌', ownerMobile: '13900000001' })
  expect(timers).toHaveLength(1)
  await draft.flush()
  expect(sent).toEqual([{ ownerName: '李文昌', ownerMobile: '13900000001' }])
  expect(draft.state().saving).toEqual({ state: 'saved', at: 1002 })
  await settle()
  expect(phone.text).toBeNull()
})

test('fields left one after the other without a pause are each with the server within 2 s (B3)', async () => {
  const { ports, sent, settle } = around()
  let now = 0
  let timers: { readonly run: () => void; readonly at: number }[] = []
  const later: DraftPorts['later'] = (run, ms) => {
    const timer = { run, at: now + ms }
    timers.push(timer)
    return () => {
      timers = timers.filter((each) => each !== timer)
    }
  }
  const draft = createDraft({ ...ports, later })
  await draft.refresh()
  const keys = fields.map(({ key }) => key).filter((key) => key !== 'accountName')
  const left = new Map<string, number>()
  const saved = new Map<string, number>()
  for (; now < 60_000 && saved.size < keys.length; now += 100) {
    const due = timers.filter(({ at }) => at <= now)
    timers = timers.filter((timer) => !due.includes(timer))
    for (const { run } of due) run()
    await settle()
    for (const key of sent.flatMap(Object.keys)) if (!saved.has(key)) saved.set(key, now)
    const next = now % 300 === 0 ? keys[now / 300] : undefined
    if (next !== undefined) {
      left.set(next, now)
      draft.edit({ [next]: '填好了' })
    }
  }
  expect([...saved.keys()].sort()).toEqual([...keys].sort())
  for (const key of keys)
    expect([key, (saved.get(key) ?? Infinity) - (left.get(key) ?? 0) <= 2000]).toEqual([key, true])
})

test('a value typed while a call is on its way is not overwritten by its answer, and follows', async () => {
  const { ports, sent, gates, saved, settle } = around()
  const draft = createDraft(ports)
  await draft.refresh()
  ports.slow = true
  draft.edit({ ownerName: '李' })
  const done = draft.flush()
  await settle()
  draft.edit({ ownerName: '李文昌' })
  gates.shift()?.()
  await settle()
  expect(draft.state().answers.ownerName).toBe('李文昌')
  expect(draft.state().saving).toEqual({ state: 'saving' })
  gates.shift()?.()
  await done
  expect(sent).toEqual([{ ownerName: '李' }, { ownerName: '李文昌' }])
  expect(saved().ownerName).toBe('李文昌')
})

test('without a network the values stay on the phone and are tried again', async () => {
  const { ports, phone, timers, saved, settle } = around(['offline'])
  const draft = createDraft(ports)
  await draft.refresh()
  draft.edit({ ownerName: '李文昌' })
  await draft.flush()
  await settle()
  expect(draft.state().saving).toEqual({ state: 'kept' })
  expect(readKept(phone.text)).toEqual({ ownerName: '李文昌' })
  timers.shift()?.()
  await settle()
  expect(saved().ownerName).toBe('李文昌')
  expect(draft.state().saving?.state).toBe('saved')
})

test('what a killed program left on the phone is taken up and saved, under what is typed now', async () => {
  const { ports, phone, saved, settle } = around([], '{"ownerName":"李","address":"胜芳镇"}')
  const draft = createDraft(ports)
  draft.edit({ ownerName: '李文昌' })
  await draft.refresh()
  await settle()
  expect(saved()).toEqual({ accountName: '胜芳', ownerName: '李文昌', address: '胜芳镇' })
  expect(phone.text).toBeNull()
})

test('a value that the server refuses is dropped with its sentence and does not hold up the rest', async () => {
  const { ports, saved } = around([new Refusal('input', '', { ownerIdNumber: '请再看一遍' })])
  const draft = createDraft(ports)
  await draft.refresh()
  draft.edit({ ownerIdNumber: '1', ownerName: '李文昌' })
  await draft.flush()
  expect(saved()).toEqual({ accountName: '胜芳', ownerName: '李文昌' })
  expect(draft.state().refused).toEqual({ ownerIdNumber: '请再看一遍' })
  draft.edit({ ownerIdNumber: '2' })
  expect(draft.state().refused).toEqual({})
})

test('a half-typed value stays on the phone over the stored one, is never sent, and goes with it', async () => {
  const { ports, sent, phone, settle, saved } = around()
  const draft = createDraft(ports)
  await draft.refresh()
  draft.edit({ ownerIdNumber: 'stored' })
  await draft.flush()
  draft.edit({ ownerIdNumber: 'half 1', ownerName: '李文昌' })
  await draft.flush()
  await settle()
  expect(sent).toEqual([{ ownerIdNumber: 'stored' }, { ownerName: '李文昌' }])
  expect(draft.state().answers.ownerIdNumber).toBe('half 1')
  expect(draft.state().saving).toEqual({ state: 'saved', at: 1003 })
  expect(readKept(phone.text)).toEqual({ ownerIdNumber: 'half 1' })

  const again = createDraft(ports)
  await again.refresh()
  expect(again.state().answers.ownerIdNumber).toBe('half 1')
  expect(again.state().saving).toEqual({ state: 'saved', at: 1003 })
  again.edit({ ownerIdNumber: 'whole' })
  await again.flush()
  await settle()
  expect(saved().ownerIdNumber).toBe('whole')
  expect(phone.text).toBeNull()
  expect(sent).toHaveLength(3)
})

test('a refusal that trying again does not change is shown, and the values stay', async () => {
  const { ports, phone, timers, settle } = around(['not-allowed'])
  const draft = createDraft(ports)
  await draft.refresh()
  draft.edit({ ownerName: '李文昌' })
  await draft.flush()
  await settle()
  expect(draft.state().refusal?.code).toBe('not-allowed')
  expect(draft.state().saving).toEqual({ state: 'failed' })
  expect(timers).toHaveLength(0)
  expect(readKept(phone.text)).toEqual({ ownerName: '李文昌' })
})

test('an older answer that comes late changes nothing', async () => {
  const { ports } = around()
  const draft = createDraft(ports)
  await draft.refresh()
  draft.accept(filing(5, { ownerName: '新' }))
  draft.accept(filing(4, { ownerName: '旧' }))
  expect(draft.state().answers).toEqual({ ownerName: '新' })
})
