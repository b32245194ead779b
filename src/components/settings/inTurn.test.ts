import { savedInTurn } from './inTurn'

/** Settings as the server has them: only who read the present version saves. */
const serverAt = (first: number) => {
  let version = first
  return {
    version: () => version,
    save: async (over: number) => {
      await Promise.resolve()
      if (over !== version) throw new Error('stale')
      version += 1
      return { version }
    },
  }
}

let scope = 0
beforeEach(() => {
  scope += 1
})

test('three that are saved before the first is answered are all saved, in that order', async () => {
  const server = serverAt(7)
  const saved = [1, 2, 3].map(() => savedInTurn(`s${String(scope)}`, 7, server.save))
  expect(await Promise.all(saved)).toEqual([{ version: 8 }, { version: 9 }, { version: 10 }])
})

test('what somebody else saved in between is not overwritten', async () => {
  const server = serverAt(7)
  await savedInTurn(`s${String(scope)}`, 7, server.save)
  await server.save(8)
  await expect(savedInTurn(`s${String(scope)}`, 7, server.save)).rejects.toThrow('stale')
  expect(server.version()).toBe(9)
})

test('after one that was refused the next goes by what it read', async () => {
  const server = serverAt(7)
  const refused = savedInTurn(`s${String(scope)}`, 6, server.save)
  const next = savedInTurn(`s${String(scope)}`, 7, server.save)
  await expect(refused).rejects.toThrow('stale')
  expect(await next).toEqual({ version: 8 })
})

test('who read a newer version than the own last one saves over that', async () => {
  const server = serverAt(7)
  await savedInTurn(`s${String(scope)}`, 7, server.save)
  await server.save(8)
  expect(await savedInTurn(`s${String(scope)}`, 9, server.save)).toEqual({ version: 10 })
})

test('another scope has versions of its own', async () => {
  const [one, other] = [serverAt(7), serverAt(7)]
  const both = [savedInTurn('131081', 7, one.save), savedInTurn('131022', 7, other.save)]
  expect(await Promise.all(both)).toEqual([{ version: 8 }, { version: 8 }])
})
