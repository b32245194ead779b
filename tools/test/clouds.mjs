import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from '../setup.mjs'

const startCloud = async () => {
  const child = fork(path.join(root, 'tools/test/cloud.ts'), {
    cwd: root,
    execArgv: ['--import', 'tsx'],
  })
  const failed = once(child, 'exit').then(() => {
    throw new Error('The laptop cloud of the tests did not start.')
  })
  const [address] = await Promise.race([once(child, 'message'), failed])
  failed.catch(() => undefined)
  child.unref()
  child.channel.unref()
  return address
}

/** Jest's set-up: for each worker a laptop cloud that its test files share; the workers find it in CLOUDS. */
export default async ({ maxWorkers }) => {
  const clouds = await Promise.all(Array.from({ length: maxWorkers }, startCloud))
  process.env.CLOUDS = JSON.stringify(clouds)
}
