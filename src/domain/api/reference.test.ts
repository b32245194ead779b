import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DescribedSchema, schemaWords } from '../../../tools/reference/schemaWords'
import { allCalls } from '../testing/allCalls'

const reference = readFileSync(path.resolve(__dirname, '../../../docs/calls.md'), 'utf8')

/** Name of a call → what the reference says of its input, as it is read. */
const inputs = new Map(
  reference
    .split('\n### ')
    .slice(1)
    .map((part) => [
      part.slice(0, part.indexOf('\n')).replaceAll('`', ''),
      (/^- input: (.*)$/m.exec(part)?.[1] ?? '').replace(/\\([<>*_])/g, '$1'),
    ]),
)

test.each(Object.entries(allCalls))(
  '%s takes what the reference says, key by key and bound by bound',
  (name, { input }) => {
    expect(inputs.get(name)).toBe(schemaWords(input as unknown as DescribedSchema))
  },
)
