import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  costWords,
  type DescribedSchema,
  schemaWords,
  whoWords,
} from '../../../tools/reference/callWords'
import { allCalls } from '../testing/allCalls'

const reference = readFileSync(path.resolve(__dirname, '../../../docs/calls.md'), 'utf8')

/** What the reference says in a line of a call, as it is read. */
const said = (part: string, line: string): string =>
  (new RegExp(`^- ${line}: (.*)$`, 'm').exec(part)?.[1] ?? '').replace(/\\([<>*_])/g, '$1')

/** Name of a call → who may make it, its input and its costs. */
const calls = new Map(
  reference
    .split('\n### ')
    .slice(1)
    .map((part) => [
      part.slice(0, part.indexOf('\n')).replaceAll('`', ''),
      { who: said(part, 'who'), input: said(part, 'input'), costs: said(part, 'costs') },
    ]),
)

test.each(Object.entries(allCalls))(
  '%s takes what the reference says, key by key and bound by bound',
  (name, { input }) => {
    expect(calls.get(name)?.input).toBe(schemaWords(input as unknown as DescribedSchema))
  },
)

test.each(Object.entries(allCalls))(
  '%s is for whom the reference says, at the costs that it says',
  (name, call) => {
    const { who, costs } = calls.get(name) ?? {}
    expect({ who, costs }).toEqual({ who: whoWords(call), costs: costWords(call) })
  },
)
