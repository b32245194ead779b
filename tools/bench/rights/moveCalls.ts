import * as v from 'valibot'
import type { ApiAction } from '../../../src/domain/api/api'
import type { MoveName } from '../../../src/domain/moves/moves'
import { allCalls } from '../../../src/domain/testing/allCalls'
import { attestInput, newToken } from '../../../cloudfunctions/server/testing/filings'

/** What inputs are made of: the filing as it is now, and what belongs to it. */
export type CallTarget = {
  readonly id: string
  readonly version: number
  readonly items: readonly string[]
  readonly takeover: string
  /** Somebody to give it to, and a head. */
  readonly colleague: string
  readonly head: string
}

/** A call that makes a move of the filing it names; with null it only opens that. */
export type MoveCall = { readonly action: ApiAction; readonly move: MoveName | null }

const opening: readonly MoveCall[] = (['filing.open', 'desk.open', 'desk.paper'] as const).map(
  (action) => ({ action, move: null }),
)

/** Every call that makes a move of one filing, as its row says, and those that open one. */
export const moveCalls: readonly MoveCall[] = [
  ...opening,
  ...Object.entries(allCalls).flatMap(([name, { move }]) =>
    move === undefined ? [] : [{ action: name as ApiAction, move }],
  ),
]

const words = '账号已停用'

/** What may stand for a key of an input, of one call or of all, in the order in which it is tried. */
const valuesOf = (of: CallTarget): Readonly<Record<string, readonly unknown[]>> => ({
  id: [of.id],
  ids: [[of.id]],
  version: [of.version],
  takeover: [of.takeover],
  token: [newToken()],
  to: [of.colleague],
  'desk.askHead.to': [of.head],
  items: [
    [...of.items],
    [{ key: 'introduction', kind: 'missing', explanation: '', suggestion: '', late: words }],
  ],
  answers: [{ introduction: '介绍胜芳' }],
  grounds: [
    { reason: 'stopped', words },
    { reason: 'outOfScope', words },
  ],
  kinds: [['address']],
  'filing.change.kinds': [['introduction']],
  reason: [words],
  note: [words],
  on: [null],
  until: ['2026-11-25'],
  number: ['99'],
  year: [2018],
  office: ['131000'],
  changedOn: ['2026-11-05'],
  toCityOffice: [false],
  declared: [true],
})

type Entries = Readonly<Record<string, v.GenericSchema>>

/** An input of a call, key by key the first value that its schema takes; what may be left out is. */
export const inputOn = (action: ApiAction, of: CallTarget): object => {
  if (action === 'filing.attest')
    return attestInput({ accountName: '霸州说书场' }, { draft: of.id })
  const values = valuesOf(of)
  const { entries = {} } = allCalls[action].input as { readonly entries?: Entries }
  return Object.fromEntries(
    Object.entries(entries).map(([key, schema]) => {
      const known = values[`${action}.${key}`] ?? values[key]
      const value = known?.find((each) => v.is(schema, each))
      if (value === undefined && !v.is(schema, undefined))
        throw new Error(`say what stands for ${key} of ${action}`)
      return [key, value]
    }),
  )
}
