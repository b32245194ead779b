import type { Browser } from 'playwright-core'
import type { Local, startLocal } from '../../local/start'

/** A laptop cloud as test files use it. */
export type WorkerCloud = Local & { readonly dataDir: string }

/** What the test files of one Jest worker share. */
export type Worker = {
  readonly cloud: () => Promise<WorkerCloud>
  readonly startCloud: (options: Omit<Parameters<typeof startLocal>[0], 'port'>) => Promise<Local>
  readonly judged: {
    readonly has: (look: string) => boolean
    readonly add: (look: string) => void
  }
  readonly browser: () => Promise<Browser>
}

/** What the environment of a test file hands in from its Jest worker. */
const shared = globalThis as unknown as { readonly WORKER: Worker; readonly CLOUD?: WorkerCloud }

/** The laptop cloud that the test files of this worker share. */
export const sharedCloud = (): WorkerCloud => {
  if (!shared.CLOUD) throw new Error('This kind of test file has no cloud.')
  return shared.CLOUD
}

/** The browser that they share. */
export const sharedBrowser = (): Promise<Browser> => shared.WORKER.browser()

/** The looks of pages in which nothing was found: the same look is not judged twice in a run. */
export const sharedJudged = (): Worker['judged'] => shared.WORKER.judged

/** Starts a laptop cloud of one's own on any port; it does not wait for the disk. */
export const startOwnCloud = (options: Parameters<Worker['startCloud']>[0]): Promise<Local> =>
  shared.WORKER.startCloud(options)
