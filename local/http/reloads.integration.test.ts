import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { call, send, start, workspace } from '../testing/cloud'
import type { Local } from '../compose'

const answering = (word: string) => `exports.main = () => '${word}'`
const space = workspace({ word: answering('old') })
const limits = { timeoutSeconds: 20, memoryMB: 256, instances: 1 }
const word = async (local: Local) => (await call(local, 'word')).body

describe('under npm run dev', () => {
  let local: Local
  beforeAll(async () => {
    local = await start(space.root, { word: limits }, { dev: true })
  })
  afterAll(() => local.stop())

  test('the next call after a new build of a function answers with its code', async () => {
    expect(await word(local)).toBe('old')
    writeFileSync(join(space.root, 'functions/word/index.js'), answering('new'))
    while ((await word(local)) !== 'new') await sleep(20)
  })

  test('an open page hears of a new browser build', async () => {
    expect((await send(local, '/app/')).body).toContain('/local/reloads')
    const { body } = await fetch(`${local.url}/local/reloads`)
    writeFileSync(join(space.root, 'browser/app.js'), '1')
    const heard = await body?.getReader().read()
    expect(new TextDecoder().decode(heard?.value)).toBe('data: new\n\n')
  })
})

test('under npm start no page loads again by itself', async () => {
  const local = await start(space.root)
  expect((await send(local, '/app/')).body).not.toContain('/local/reloads')
  expect((await send(local, '/local/reloads')).status).toBe(404)
  await local.stop()
  space.remove()
})
