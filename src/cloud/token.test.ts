import { token } from '../domain/api/call'
import * as v from 'valibot'
import { newToken } from './token'

test('a token is 16 bytes of the platform’s chance, never of Math.random', async () => {
  const guessable = jest.spyOn(Math, 'random').mockReturnValue(0.5)
  const tokens = await Promise.all(Array.from({ length: 200 }, newToken))
  expect(guessable).not.toHaveBeenCalled()
  expect(new Set(tokens).size).toBe(200)
  for (const each of tokens) expect(each).toMatch(/^[0-9a-f]{32}$/)
  for (const each of tokens) expect(v.safeParse(token, each).success).toBe(true)
})
