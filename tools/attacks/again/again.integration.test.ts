import { type Answer, fileID } from '../../../src/domain/api/call'
import { moves } from '../../../src/domain/moves/moves'
import type { Difference } from '../../../cloudfunctions/server/testing/cloud'
import { type InputPlace, inputPlacesOf, isOnce } from '../fields/places'
import { SEES_ALL, foreignFilings, sending } from '../foreign'
import { onAttackedCloud, wrongAnswer, wrongRefusal } from '../onAttackedCloud'
import { allCalls, isAction } from '../../../src/domain/testing/allCalls'
import { atOnce, type Genuine, walkBeset } from '../walked'
import { written } from '../written'
import { forgedAt } from './forged'
import { wrongFiles } from './wrongFiles'
import { ALL_CASES } from '../../test/cases'

const cloud = onAttackedCloud('again')

/** So often each action is beset, and its calls kept for the reverse order; papers, which are dear to draw, once and not again. */
const TIMES = ALL_CASES ? 2 : 1
const AT_ONCE = 8
/** WeChat's own code for a number works once, and nothing puts it back. */
const ONCE: ReadonlySet<string> = new Set(['entering.take'])

const MOST_SAID = 100
/** What is not there is removed. */
const REMOVALS: ReadonlySet<string> = new Set(['filing.removePhoto', 'filing.removeProof'])
/** Who was seen, that they called, files, and those of whom came second, which the timer deletes. */
const BESIDE: ReadonlySet<string> = new Set(['.users', 'requests', 'files', 'discards'])

const wrong: string[] = []
const times = new Map<string, number>()
const kinds = new Map<string, number>()
const recorded: Genuine[] = []
const uploads = new Map<string, Buffer>()
let foreign: readonly string[] = []
/** Of the call that is beset: what it wrote when it was sent twice at once, and whether one of these was taken. */
let ofTwice: readonly Difference[] | null = null
let tookTwice = true

const send = sending(cloud, wrong)

const note = (what: string, found: string | null): void => {
  if (found !== null) wrong.push(`${what}: ${found}`)
}

/** How many documents of each collection are new. */
const addedIn = (differences: readonly Difference[]): Readonly<Record<string, number>> => {
  const added: Record<string, number> = {}
  for (const { of, before } of differences)
    if (before === null && !BESIDE.has(of)) added[of] = (added[of] ?? 0) + 1
  return added
}

/** What the functions keep for a minute of what was put back is forgotten. */
const forget = async (differences: readonly Difference[]): Promise<void> => {
  if (differences.some(({ of }) => of === 'settings')) await cloud.setKeys(cloud.keys())
}

/** Ids and files of others, and such that are none: nothing is written, and nothing of them told. */
const forge = async (call: Genuine, places: readonly InputPlace[]): Promise<void> => {
  const others = call.openid === SEES_ALL ? [] : foreign
  const works = await Promise.all(
    places.map(async (place) => {
      const values = await forgedAt(cloud, place, others)
      return values.map((value) => async () => {
        const answer = await send(call, place.put(value))
        const what = `${call.action} ${place.path.join('.')} ${value} (${call.openid})`
        note(what, wrongAnswer(answer))
        if (answer.ok && (place.schema as unknown) === fileID && !REMOVALS.has(call.action))
          wrong.push(`${what}: taken`)
      })
    }),
  )
  await atOnce(AT_ONCE, works.flat())
  const left = written(await cloud.differences())
  if (left.length > 0) wrong.push(`${call.action} of another’s: written ${left.join(', ')}`)
}

/** All wrong files at the first call that takes such an upload, and a third of them, another one each time, at the others. */
const filesFor = (path: string): typeof wrongFiles => {
  const kind = path.split('.').pop() ?? ''
  const before = kinds.get(kind) ?? 0
  kinds.set(kind, before + 1)
  return before === 0 || ALL_CASES
    ? wrongFiles
    : wrongFiles.filter((_file, at) => at % 3 === before % 3)
}

/** Files of wrong kinds, where the call takes an upload: each is refused, and kept nowhere. */
const wrongKinds = async (
  call: Genuine,
  places: readonly InputPlace[],
  putBack: () => Promise<readonly Difference[]>,
): Promise<void> => {
  const taken = places.find(
    ({ schema, here }) => (schema as unknown) === fileID && uploads.has(String(here)),
  )
  if (taken === undefined) return
  const path = String(taken.here).split('/').slice(3).join('/')
  for (const [name, bytes] of filesFor(path)) {
    await cloud.upload(call.openid, path, bytes)
    const answer = await send(call, call.input)
    const what = `${call.action} with ${name}`
    note(what, wrongRefusal(answer, ['file']))
    const left = written(await putBack()).filter(
      (each) => !/^(?:tickets|files|discards) /.test(each),
    )
    if (left.length > 0) wrong.push(`${what}: written ${left.join(', ')}`)
  }
}

/** The call twice at once, as a double tap or a lost answer makes it; answers what that wrote. */
const twice = async (
  call: Genuine,
  putBack: () => Promise<readonly Difference[]>,
): Promise<readonly Difference[]> => {
  const answers = await Promise.all([send(call, call.input), send(call, call.input)])
  for (const answer of answers) note(`${call.action} twice at once`, wrongAnswer(answer))
  tookTwice = answers.some(({ ok }) => ok)
  const differences = await putBack()
  await forget(differences)
  return differences
}

let putBack: () => Promise<readonly Difference[]> = () => Promise.resolve([])

const isBeset = ({ action }: Genuine): boolean => (times.get(action) ?? 0) <= TIMES

const before = async (call: Genuine): Promise<void> => {
  const { action, input } = call
  if (!isAction(action)) throw new Error(action)
  times.set(action, (times.get(action) ?? 0) + 1)
  if (!isBeset(call)) return
  if (call.name === 'api') recorded.push(call)
  const places = inputPlacesOf(allCalls[action].input, input)
  putBack = await cloud.keep()
  if (times.get(action) === 1) await forge(call, places)
  if (times.get(action) === 1) await wrongKinds(call, places, putBack)
  await putBack()
  ofTwice = ONCE.has(action) ? null : await twice(call, putBack)
}

/** Sent once more after it was answered: what is done once stays done once. */
const after = async (call: Genuine, answer: Answer<unknown>): Promise<void> => {
  const { action, input } = call
  if (!isAction(action) || !isBeset(call) || !answer.ok) return
  const once = isOnce(inputPlacesOf(allCalls[action].input, input))
  if (!tookTwice && !ONCE.has(action)) wrong.push(`${action} twice at once: neither`)
  const single = await cloud.differences()
  if (once && ofTwice !== null)
    for (const [of, count] of Object.entries(addedIn(ofTwice)))
      if (count > (addedIn(single)[of] ?? 0))
        wrong.push(`${action} twice at once: ${String(count)} new of ${of}`)
  if (ONCE.has(action)) return
  const back = await cloud.keep()
  const again = await send(call, input)
  note(`${action} once more`, wrongAnswer(again))
  const differences = await back()
  const left = written(differences)
  if (left.length > 0 && (once || !again.ok))
    wrong.push(`${action} once more: written ${left.join(', ')}`)
  await forget(differences)
}

test('what is sent twice, late, or with what is another’s has its one effect or none', async () => {
  foreign = await foreignFilings(cloud)
  const noting: typeof cloud = {
    ...cloud,
    upload: async (openid, path, bytes) => {
      const file = await cloud.upload(openid, path, bytes)
      uploads.set(file, bytes)
      return file
    },
  }
  await walkBeset(noting, before, after)
  expect(wrong.slice(0, MOST_SAID)).toEqual([])
}, 600_000)

type StoredFiling = { readonly _id: string; readonly status: string }

/** What changed its state, and by no move that leads there. */
const strangeMoves = (differences: readonly Difference[]): readonly string[] =>
  differences.flatMap(({ of, id, before: was, now: is }) => {
    if (of !== 'filings' || was === null || is === null) return []
    const [from, to] = [was, is].map((each) => (JSON.parse(each) as StoredFiling).status)
    const leads = Object.values(moves).some(
      (move) =>
        (move.from as readonly unknown[]).includes(from) &&
        [move.to].flat().some((each) => each === to),
    )
    return from === to || leads ? [] : [`${id} from ${String(from)} to ${String(to)}`]
  })

test('in the reverse order, and all mixed at once, no call breaks anything', async () => {
  const back = await cloud.keep()
  for (const call of [...recorded].reverse()) {
    note(
      `${call.action} in reverse order (${call.openid})`,
      wrongAnswer(await send(call, call.input)),
    )
  }
  wrong.push(...strangeMoves(await back()))
  // Every seventh, then every seventh of the next: far apart, and the same in each run.
  const mixed = Array.from({ length: 7 }, (_, turn) =>
    recorded.filter((_call, at) => at % 7 === turn),
  ).flat()
  await atOnce(
    AT_ONCE,
    mixed.map((call) => async () => {
      note(
        `${call.action} among others (${call.openid})`,
        wrongAnswer(await send(call, call.input)),
      )
    }),
  )
  wrong.push(...strangeMoves(await cloud.differences()))
  expect(wrong.slice(0, MOST_SAID)).toEqual([])
}, 600_000)

test('no number of a person stands where it must not', async () => {
  expect(await cloud.leaks()).toEqual([])
})
