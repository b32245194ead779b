import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { workspace } from '../testing/cloud'

const space = workspace()
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  space.remove()
})

const serve = async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '../testing/serve.ts'), space.root],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

const admin = async (url: string, body: object) => {
  const answer = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as { data: { insertedIds: string[]; total: number } }
}

test('every answered write is there after kill -9, and no batch is there in half', async () => {
  const answered: string[] = []
  let batch = 0
  for (let kill = 0; kill < 3; kill += 1) {
    const { child, url } = await serve()
    const dead = once(child, 'exit')
    setTimeout(() => child.kill('SIGKILL'), 80 + kill * 90)
    const writer = async () => {
      for (;;) {
        const id = `b${batch++}`
        const data = ['x', 'y', 'z'].map((part) => JSON.stringify({ _id: `${id}${part}` }))
        await admin(url, { action: 'database.insertDocument', collectionName: 'counters', data })
        answered.push(id)
      }
    }
    await Promise.allSettled([writer(), writer(), writer()])
    await dead
  }
  const { child, url } = await serve()
  const count = async (query: object) =>
    (
      await admin(url, {
        action: 'database.calculateDocument',
        collectionName: 'counters',
        query: JSON.stringify(query),
      })
    ).data.total
  expect(answered.length).toBeGreaterThan(20)
  expect(await count({ _id: { $in: answered.map((id) => `${id}x`) } })).toBe(answered.length)
  expect((await count({})) % 3).toBe(0)
  child.kill('SIGKILL')
})
