import type { Local } from '../compose'
import { call, post, send, start, workspace } from '../testing/cloud'

const probe = `
exports.main = ({ deep }) => {
  let made = {}
  for (let level = 0; level < deep; level += 1) made = { made }
  return made
}`
const space = workspace({ probe })
const limits = { timeoutSeconds: 5, memoryMB: 128, instances: 2 }
let local: Local

beforeAll(async () => {
  local = await start(space.root, { probe: limits })
})
afterAll(async () => {
  await local.stop()
  space.remove()
})

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const objects = (depth: number) => `${'{"$and":'.repeat(depth)}1${'}'.repeat(depth)}`
const inLists = (depth: number) => `${'{"$and":['.repeat(depth)}{"a":1}${']}'.repeat(depth)}`

const inside = (action: string, field: string) => (body: string) =>
  JSON.stringify({ action, collectionName: 'plain', function_name: 'probe', [field]: body })
const stages = (body: string) =>
  JSON.stringify({
    action: 'database.aggregateDocuments',
    collectionName: 'plain',
    stages: [{ stageKey: '$match', stageValue: body }],
  })

/** Every door that takes a body, and how a body gets there. */
const doors: [name: string, path: string, wrap: (body: string) => string][] = [
  ['a call, whole', '/functions/probe', (body) => body],
  ['a call, its data', '/functions/probe', (body) => `{"data":${body}}`],
  ['the clock', '/local/clock', (body) => body],
  ['a fault', '/local/faults', (body) => `{"operation":${body}}`],
  ['an answer to a push', '/local/subscribe', (body) => `{"template":${body}}`],
  ['the SDK, whole', '/admin', (body) => body],
  ['a query', '/admin', inside('database.getDocument', 'query')],
  ['an order', '/admin', inside('database.getDocument', 'order')],
  ['a projection', '/admin', inside('database.getDocument', 'projection')],
  ['a count', '/admin', inside('database.calculateDocument', 'query')],
  ['an insert', '/admin', inside('database.insertDocument', 'data')],
  ['an update', '/admin', inside('database.modifyDocument', 'data')],
  ['an upsert', '/admin', inside('database.modifyDocument', 'query')],
  ['a removal', '/admin', inside('database.removeDocument', 'query')],
  ['a stage', '/admin', stages],
  ['a call of a function by another', '/admin', inside('functions.invokeFunction', 'request_data')],
]

const within = <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing in ${String(ms)} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

describe.each(doors)('%s', (_name, path, wrap) => {
  test.each([20, 48, 100, 1000, 5000, 45_000])(
    'a body %d deep is answered, more often than there are instances, and the next call too',
    async (depth) => {
      const complaint = jest.spyOn(console, 'error')
      for (const shape of [lists, objects, inLists]) {
        const body = wrap(shape(depth))
        const answers = await within(
          10_000,
          path,
          Promise.all(
            Array.from({ length: 4 }, () =>
              send(local, path, { method: 'POST', headers: { 'x-local-openid': 'a' }, body }),
            ),
          ),
        )
        for (const { status } of answers) expect([200, 400, 413]).toContain(status)
        const next = within(3000, 'the next call', call(local, 'probe'))
        expect(await next).toEqual({ status: 200, body: {} })
      }
      expect(complaint).not.toHaveBeenCalled()
      expect((await post(local, '/local/clock', { reset: true })).status).toBe(200)
    },
  )
})

test('an answer too deep to be written is that call’s own failure', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => call(local, 'probe', { deep: 50_000 })),
  )
  for (const { status } of answers) expect(status).toBe(502)
  expect((await call(local, 'probe')).status).toBe(200)
})

test('a server that was sent deep bodies stops', async () => {
  const body = `{"data":${lists(5000)}}`
  const headers = { 'x-local-openid': 'a' }
  await within(
    10_000,
    'deep bodies',
    Promise.all(
      Array.from({ length: 4 }, () =>
        send(local, '/functions/probe', { method: 'POST', headers, body }),
      ),
    ),
  )
  await within(5000, 'the stop', local.stop())
  expect(local.functionPids()).toEqual([])
  local = await start(space.root, { probe: limits })
})
