import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../local/start'
import { exampleOf } from '../example/load'

/** An example that is loaded in seconds. */
const FEW = { filings: 4, days: 12 }

/** A laptop cloud in a process of its own, which ends with the process that forked it and leaves nothing. */
const main = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))
  const local = await startLocal({ port: 0, dataDir, durable: false, example: exampleOf(FEW) })
  process.on('disconnect', () => {
    void local.stop().then(() => {
      rmSync(dataDir, { recursive: true })
      process.exit()
    })
  })
  process.send?.({ url: local.url, dataDir })
}

// Ctrl-C reaches it too; the end of its parent is what it waits for.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
void main()
