import { join } from 'node:path'
import { collections } from '../cloudfunctions/server/indexes'
import { functions } from '../config/functions'
import { compose, type Local } from './compose'

const root = join(__dirname, '..')

/**
 * Starts the whole laptop cloud over what `npm run build` made.
 *
 * `port` 0 takes any free port; `dataDir` is made when it is missing and keeps everything.
 */
export const startLocal = (options: { port: number; dataDir: string }): Promise<Local> =>
  compose({
    ...options,
    functionsFolder: join(root, 'dist/cloudfunctions'),
    browserFolder: join(root, 'dist/browser'),
    functions,
    closed: ['cron'],
    collections,
  })
