import { resolve } from 'node:path'
import { startLocal } from './start'

const main = async () => {
  const port = Number(process.env.PORT ?? 8787)
  const dataDir = resolve(process.env.DATA_DIR ?? '.local')
  const local = await startLocal({ port, dataDir, timers: true })
  console.log(local.url)
  let stopping: Promise<void> | undefined
  // A terminal sends Ctrl-C to the whole group and `npm start` passes it on: the second must not cut the stop short.
  const stop = () => {
    stopping ??= local.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    console.error('This port is taken. Choose another: PORT=8788 npm start')
  else if (code === 'SQLITE_BUSY')
    console.error('Another server uses this data. Stop it, or set DATA_DIR.')
  else console.error(error)
  process.exit(1)
})
