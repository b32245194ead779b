import { join } from 'node:path'
import { collections } from '../cloudfunctions/server/store/indexes'
import { functions } from '../cloudfunctions/limits'
import { compose, type Local } from './compose'
import { templates } from './messages/templates'

export type { Local }

const root = join(__dirname, '..')

/**
 * Starts the whole laptop cloud over what `npm run build` made.
 *
 * `port` 0 takes any free port; `dataDir` is made when it is missing and keeps everything;
 * with `timers` the functions' timers run by themselves; `timersAtOnce` is how many runs of `cron` are let in together,
 * as may happen on the real cloud; a database request outside a transaction takes `trip` milliseconds at least, so that
 * rounds can be counted.
 */
export const startLocal = (options: {
  port: number
  dataDir: string
  timers?: boolean
  timersAtOnce?: number
  trip?: number
}): Promise<Local> =>
  compose({
    timers: false,
    ...options,
    functionsFolder: join(root, 'dist/cloudfunctions'),
    browserFolder: join(root, 'dist/browser'),
    miniappFolder: join(root, 'dist/miniapp'),
    templates,
    shapes: process.env.QUERY_SHAPES,
    functions: {
      ...functions,
      cron: { ...functions.cron, instances: options.timersAtOnce ?? functions.cron.instances },
    },
    closed: ['cron'],
    collections,
  })
