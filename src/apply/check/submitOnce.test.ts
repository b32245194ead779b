import type * as Submitting from './submitOnce'
import { Refusal } from '../../domain/api/refusal'

const texts = new Map<string, string>()
const sent: string[] = []
let version = 1
let answer: Refusal | null = null
let tokens = 0

// The phone's memory, its draft and the call; the rest is what runs there.
jest.mock('../../platform/memory/storage', () => ({
  stored: (key: string) => texts.get(key) || null,
  store: (key: string, text: string) => void texts.set(key, text),
}))
jest.mock('../draft/useDraft', () => ({
  closeDraft: () => undefined,
  draftOf: () => ({
    flush: () => Promise.resolve(),
    refresh: () => Promise.resolve(),
    state: () => ({ filing: { version, status: 'returned' }, saving: { state: 'saved' } }),
  }),
}))
jest.mock('../../cloud/token', () => ({ newToken: () => Promise.resolve(`token-${++tokens}`) }))
jest.mock('../../cloud/call', () => ({
  api: (_action: string, { token }: { token: string }) => {
    sent.push(token)
    return answer === null ? Promise.resolve({}) : Promise.reject(answer)
  },
}))

const { submitOnce } = jest.requireActual<typeof Submitting>('./submitOnce')

const submit = async (of: number, refused: Refusal | null) => {
  version = of
  answer = refused
  await submitOnce('filing-0001', false).catch(() => null)
  return sent.at(-1)
}

test.each(['offline', 'busy', 'broken'] as const)(
  'after the answer %s it is the same token again, of another version another',
  async (code) => {
    const refused = new Refusal(code, '')
    const first = await submit(1, refused)
    expect(await submit(1, refused)).toBe(first)
    expect(await submit(2, refused)).not.toBe(first)
    expect(await submit(1, null)).toBe(first)
    expect(await submit(1, null)).not.toBe(first)
  },
)
