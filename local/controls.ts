import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock'
import { failure, isFailure } from './failure'
import type { Host } from './functions'
import { people } from './people'
import type { Pushes } from './push'
import { json, jsonBodyOf, type Routes } from './server'

const SMALL = 10_000

const triggerNameOf = (folder: string, name: string): string => {
  try {
    const config = JSON.parse(readFileSync(join(folder, name, 'config.json'), 'utf8')) as {
      triggers?: { name?: string }[]
    }
    return config.triggers?.[0]?.name ?? 'timer'
  } catch {
    return 'timer'
  }
}

/** `/local/*`: what a tester does to the laptop cloud and what the stage page shows. */
export const controlRoutes = (parts: {
  clock: Clock
  host: Host
  pushes: Pushes
  functionsFolder: string
  reset: () => void
}): Routes => {
  const { clock, host, pushes, functionsFolder, reset } = parts
  const time = () => json({ now: clock.now(), offset: clock.offset() })
  return {
    'GET /local/clock': time,
    'POST /local/clock': async (request) => {
      clock.move(await jsonBodyOf(request, SMALL))
      return time()
    },
    'GET /local/people': () => json(people),
    'GET /local/pushes': () => json(pushes.list()),
    'GET /local/mails': () => json([]),
    'POST /local/timer/*': async (request) => {
      const name = request.path.slice('/local/timer/'.length)
      const event = {
        Type: 'Timer',
        TriggerName: triggerNameOf(functionsFolder, name),
        Time: new Date(clock.now()).toISOString(),
        Message: '',
      }
      try {
        return json(JSON.parse(await host.call(name, event, { timer: true })))
      } catch (error) {
        if (!isFailure(error) || !error.code.startsWith('FUNCTIONS_')) throw error
        throw failure(error.code, '没有运行成功，原因在 functions.log 里')
      }
    },
    'POST /local/reset': () => {
      reset()
      return json({ ok: true })
    },
  }
}
