import { join, resolve } from 'node:path'
import { indexes } from '../cloudfunctions/server/store/collections'
import { storageRule } from '../cloudfunctions/server/store/storageRule'
import { closedFunctions, functions } from '../cloudfunctions/limits'
import { offices, trialPeople, trialStaff } from '../src/domain/city/city'
import { compose, type Local } from './compose'
import type { Example } from './example'
import { localTemplates } from './messages/templates'

export type { Example } from './example'
export type { Local }

const root = join(__dirname, '..')

/** What the laptop cloud runs; the deployment makes the same. */
export const laptopRuns = { functions, closed: closedFunctions, collections: indexes, storageRule }

/**
 * Starts the whole laptop cloud over what `npm run build` made.
 *
 * `port` 0 takes any free port; `dataDir` is made when it is missing and keeps everything;
 * with `timers` the functions' timers run by themselves; `timersAtOnce` is how many runs of `cron` are let in together,
 * as may happen on the real cloud; a database request outside a transaction takes so many `turns` of the
 * event loop at least, so that rounds can be counted; `timerRate` is how many a second the timer sends at most, as the real cloud sets it; with `dev` it runs what `npm run dev` builds and follows each new
 * build.
 */
export const startLocal = (options: {
  port: number
  dataDir: string
  timers?: boolean
  timersAtOnce?: number
  turns?: number
  timerRate?: number
  /** What the functions' environment says otherwise than the laptop's, as that this is production. */
  environment?: Readonly<Record<string, string>>
  dev?: boolean
  /** Whether functions run inside this process. */
  inside?: boolean
  /** Whether a fresh data folder knows staff. */
  seeded?: boolean
  /** What fills it for who wants to look round. */
  example?: Example
  /** False for a cloud that ends with its process: it need not wait for the disk. */
  durable?: boolean
}): Promise<Local> =>
  compose({
    timers: false,
    seeded: true,
    dev: false,
    ...options,
    functionsFolder: join(root, options.dev ? 'dist/dev' : 'dist', 'cloudfunctions'),
    browserFolder: join(root, options.dev ? 'dist/dev' : 'dist', 'browser'),
    miniappFolder: join(root, 'dist/miniapp'),
    templates: localTemplates,
    offices: offices.map(({ code }) => code),
    people: trialPeople,
    staff: trialStaff,
    shapes: process.env.QUERY_SHAPES,
    ...laptopRuns,
    functions: {
      ...functions,
      cron: { ...functions.cron, instances: options.timersAtOnce ?? functions.cron.instances },
    },
  })

const sorry = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'This port is taken. Choose another: PORT=8788 npm start'
  if (code === 'SQLITE_BUSY') return 'Another server uses this data. Stop it, or set DATA_DIR.'
  return error
}

/**
 * Serves on `PORT` (8787) what `DATA_DIR` (.local) keeps, once `before` is through, and prints the address. A signal or
 * an error ends the process, after all that was given to `onEnd`.
 */
export const serveLocal = async (
  options: { dev?: boolean; example?: Example } = {},
  before: (onEnd: (end: () => Promise<unknown>) => void) => Promise<unknown> = () =>
    Promise.resolve(),
): Promise<void> => {
  const ends: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | undefined
  // A terminal sends Ctrl-C to the whole group and `npm start` passes it on: the second must not cut the stop short.
  const stop = (code: number) => {
    stopping ??= Promise.all(ends.map((end) => end())).then(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      stop(0)
    })
  try {
    await before((end) => ends.push(end))
    const port = Number(process.env.PORT ?? 8787)
    const dataDir = resolve(process.env.DATA_DIR ?? '.local')
    const seeded = process.env.STAFF !== 'none'
    const local = await startLocal({ port, dataDir, seeded, timers: true, ...options })
    ends.push(local.stop)
    console.log(local.url)
  } catch (error) {
    if (!stopping) console.error(sorry(error))
    stop(1)
  }
}
