import type { ApiAction, ApiInput, ApiOutput } from '../../src/domain/api/api'
import type { Answer } from '../../src/domain/api/call'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'

/** What of a thing is opened again by who does not know whether their call was done. */
const readAgain = { filing: 'filing.open', desk: 'desk.open', leads: 'leads.open' } as const

const effects = ['error', 'drop'] as const

/**
 * The cloud on a bad day: one database request of each call is not done, or done and its answer lost, the first of one
 * call, the second of the next and so on; a file is not read at its first use. Whoever called does what people do: the same
 * once more, and where that is refused they look how it stands and go on from there.
 */
export const onBadDay = (cloud: Cloud): Cloud => {
  let calls = 0
  const strike = async (input: unknown) => {
    calls += 1
    const effect = effects[calls % effects.length] ?? 'error'
    await cloud.fault({ operation: 'database', effect, nth: 1 + (calls % 5) })
    if (JSON.stringify(input).includes('fileID'))
      await cloud.fault({ operation: 'file', effect: 'error' })
  }
  const again = async <Data>(once: () => Promise<Answer<Data>>) => {
    const first = await once()
    await cloud.calm()
    return first.ok || (first.code !== 'broken' && first.code !== 'busy') ? first : once()
  }
  const looked = async <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) => {
    const [room = ''] = action.split('.')
    const { id } = input as { readonly id?: string }
    if (id === undefined || !(room in readAgain)) return null
    const open = readAgain[room as keyof typeof readAgain]
    const seen = await again(() => cloud.call(openid, open, { id }))
    return seen.ok ? (seen.data as ApiOutput<A>) : null
  }
  return {
    ...cloud,
    call: async (openid, action, input) => {
      await strike(input)
      return again(() => cloud.call(openid, action, input))
    },
    ok: async (openid, action, input) => {
      await strike(input)
      const answer = await again(() => cloud.call(openid, action, input))
      if (answer.ok) return answer.data
      const seen = await looked(openid, action, input)
      if (seen === null) throw new Error(`${action}: ${JSON.stringify(answer)}`)
      return seen
    },
  }
}
