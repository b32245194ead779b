import type * as v from 'valibot'
import type { Difference } from '../../../cloudfunctions/server/testing/cloud'
import { inputOf } from '../../../src/domain/api/call'
import { foreignFilings, sending } from '../foreign'
import { onAttackedCloud, wrongAnswer, wrongRefusal } from '../onAttackedCloud'
import { allCalls, isAction } from '../../../src/domain/testing/allCalls'
import { atOnce, type Genuine, walkBeset } from '../walked'
import { written } from '../written'
import { type Attack, attacksOn, trialsOn, turned } from './hostile'
import { type InputPlace, inputPlacesOf } from './places'
import { ALL_CASES } from '../../test/cases'

const cloud = onAttackedCloud('fields')

/**
 * So many of what no schema takes go through the door at each place, as the schemas alone refuse most of it, which costs
 * nothing, and so many of what may fit where it was tried before; of all cases everything at each place.
 */
const AT_DOOR = 1
const AGAIN = 1
const AT_ONCE = 8
/** Bytes that the door lets through, and bytes that it does not. */
const DOOR = 100 * 1024
const HUGE = 2 * 1024 * 1024

/** Texts that no document may hold, as it is stored: halves of characters, NUL, what turns the direction or is not seen. */
const UNCLEAN = /\\ud[89a-f]|\\u0000|[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u00ad]/i
const STRANGE =
  /(?<!\\)"(?:\$(?!date)[^"]*|__proto__|constructor|prototype|_openid|_internalType)":/

const wrong: string[] = []
const tried = new Set<string>()
const triedSchemas = new Set<unknown>()
const hugeAt = new Set<string>()

/** One value at one place of a call. */
type Trial = { readonly place: InputPlace; readonly attack: Attack; readonly input: unknown }

const trialOf =
  (place: InputPlace) =>
  (attack: Attack): Trial => ({ place, attack, input: place.put(attack.value(place.here)) })

const said = ({ openid, action }: Genuine, { place, attack }: Trial): string =>
  `${action} ${place.path.join('.')} ${attack.name} (${openid})`

const send = sending(cloud, wrong)

const fits = (schema: v.GenericSchema, input: unknown): boolean => 'input' in inputOf(schema, input)

/** What the schema has to refuse: all of it by the schema, some through the door, which leaves nothing behind. */
const refuseAll = async (
  call: Genuine,
  schema: v.GenericSchema,
  places: readonly InputPlace[],
): Promise<void> => {
  const trials = places.map((place, index) => attacksOn(place, index).map(trialOf(place)))
  cloud.judged(trials.flat().length)
  for (const trial of trials.flat()) {
    if (fits(schema, trial.input)) wrong.push(`${said(call, trial)}: it fits`)
  }
  const atDoor = trials.flatMap((each, index) => (ALL_CASES ? each : turned(each, index, AT_DOOR)))
  await refusedAtDoor(call, atDoor)
}

const refusedAtDoor = (call: Genuine, trials: readonly Trial[]): Promise<void> =>
  atOnce(
    AT_ONCE,
    trials.map((trial) => async () => {
      const fault = wrongRefusal(await send(call, trial.input), ['input'])
      if (fault !== null) wrong.push(`${said(call, trial)}: ${fault}`)
    }),
  )

/** What the door itself stops; what is far too large at each function. */
const tooLarge = async (call: Genuine): Promise<void> => {
  const isFirst = !hugeAt.has(call.name)
  hugeAt.add(call.name)
  for (const size of isFirst || ALL_CASES ? [DOOR, HUGE] : [DOOR]) {
    const answer = (await send(call, { text: 'a'.repeat(size) })) as unknown
    if ((answer as { code?: unknown }).code !== 'EXCEED_MAX_PAYLOAD_SIZE')
      wrong.push(`${call.action} with ${String(size)} bytes: ${JSON.stringify(answer)}`)
  }
}

type PutBack = () => Promise<readonly Difference[]>

/** One value that may fit, by itself: refused it writes nothing, taken it is kept clean and as what it is. */
const tryOut = async (
  call: Genuine,
  trial: Trial,
  putBack: PutBack,
): Promise<readonly Difference[]> => {
  const answer = await send(call, trial.input)
  const differences = await putBack()
  const name = said(call, trial)
  const typed = trial.attack.value(trial.place.here)
  if (!answer.ok) {
    const fault = wrongAnswer(answer, typed)
    if (fault !== null) wrong.push(`${name}: ${fault}`)
    const left = written(differences)
    if (left.length > 0) wrong.push(`${name}: refused, and yet written ${left.join(', ')}`)
  }
  for (const { of, id, now } of differences)
    if (now !== null && (UNCLEAN.test(now) || STRANGE.test(now)))
      wrong.push(`${name}: unclean in ${of} ${id}`)
  return differences
}

/** All values where their schema is met the first time, then some of them, others at each place. */
const valuesAt = (place: InputPlace, index: number): readonly Trial[] => {
  const isKnown = triedSchemas.has(place.schema)
  triedSchemas.add(place.schema)
  const values = trialsOn(place)
  return (isKnown && !ALL_CASES ? turned(values, index, AGAIN) : values).map(trialOf(place))
}

/** Values of the right kind: those that the schema refuses, and the others one after another. */
const tryAll = async (
  call: Genuine,
  schema: v.GenericSchema,
  places: readonly InputPlace[],
  putBack: PutBack,
): Promise<void> => {
  const all = places.flatMap(valuesAt)
  const isFit = new Map(all.map((trial) => [trial, fits(schema, trial.input)]))
  cloud.judged(all.filter((trial) => !isFit.get(trial)).length)
  let set = false
  for (const trial of all.filter((each) => isFit.get(each))) {
    const differences = await tryOut(call, trial, putBack)
    set ||= differences.some(({ of }) => of === 'settings')
  }
  // What was set is known to the functions for a minute: they begin anew.
  if (set) await cloud.setKeys(cloud.keys())
}

/** Every third call; of all cases each. */
const ours = new Set(Object.keys(allCalls).filter((_action, at) => ALL_CASES || at % 3 === 1))

/** All places of a call that nobody has attacked yet. */
const beset = async (call: Genuine): Promise<void> => {
  const { action, input } = call
  if (!isAction(action)) throw new Error(action)
  if (!ours.has(action)) return
  const schema = allCalls[action].input
  const nameOf = ({ path }: InputPlace) => `${action} ${path.join('.')}`
  const places = inputPlacesOf(schema, input).filter((place) => !tried.has(nameOf(place)))
  if (places.length === 0) return
  for (const place of places) tried.add(nameOf(place))
  const putBack = await cloud.keep()
  await refuseAll(call, schema, places)
  if (places.some(({ path }) => path.length === 0)) await tooLarge(call)
  const left = written(await cloud.differences())
  if (left.length > 0) wrong.push(`${action}: refused, and yet written ${left.join(', ')}`)
  await tryAll(call, schema, places, putBack)
}

test('no value of a wrong kind or shape gets through any field of any call, and what is taken is clean', async () => {
  await foreignFilings(cloud)
  await walkBeset(cloud, beset)
  expect(wrong.slice(0, 100)).toEqual([])
  const missing = [...ours].filter((action) => !tried.has(`${action} `))
  expect(missing).toEqual([])
  expect(cloud.cases()).toBeGreaterThan(1000)
}, 600_000)

test('no number of a person stands where it must not', async () => {
  expect(await cloud.leaks()).toEqual([])
})
