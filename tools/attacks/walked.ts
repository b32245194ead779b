import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import type { ApiAction, ApiInput } from '../../src/domain/api/api'
import type { Answer } from '../../src/domain/api/call'
import { walkActions } from '../bench/actions'

/** A call of a walk, from who may make it, at a time when it is right. */
export type Genuine = {
  readonly openid: string
  readonly name: 'api' | 'documents'
  readonly action: string
  readonly input: unknown
}

/** Makes each call of a whole walk, and what besets it before and after. */
export const walkBeset = (
  cloud: Cloud,
  before: (call: Genuine) => Promise<void>,
  after: (call: Genuine, answer: Answer<unknown>) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const around = async <Of>(
    call: Genuine,
    run: () => Promise<Of>,
    answered: (of: Of) => Answer<unknown>,
  ): Promise<Of> => {
    await before(call)
    const of = await run()
    await after(call, answered(of))
    return of
  }
  const beset: Cloud = {
    ...cloud,
    ok: <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
      around(
        { openid, action, input, name: 'api' },
        () => cloud.ok(openid, action, input),
        (data) => ({ ok: true, data }),
      ),
    invoke: (openid, event, name) =>
      around(
        {
          openid,
          name: (name ?? 'api') as Genuine['name'],
          ...(event as { action: string; input: unknown }),
        },
        () => cloud.invoke(openid, event, name),
        (answer) => answer,
      ),
  }
  return walkActions(() => beset)
}

/** Runs the works, so many at once. */
export const atOnce = async (
  many: number,
  works: readonly (() => Promise<void>)[],
): Promise<void> => {
  const left = [...works]
  const next = async () => {
    for (let work = left.shift(); work; work = left.shift()) await work()
  }
  await Promise.all(Array.from({ length: many }, next))
}
