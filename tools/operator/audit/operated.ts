import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedCloud } from '../../test/shared'

const root = join(__dirname, '../../..')

/** The key of the laptop cloud that this test file has. */
const key = (): string => readFileSync(join(sharedCloud().dataDir, 'filing.key'), 'utf8')

/**
 * Runs an operator's tool, as `audit/verifyAudit`, on a laptop cloud, or `offline` with its key alone; what it says line by
 * line, and whether all was well.
 */
export const operated = (
  tool: string,
  words: readonly string[],
  cloud: { readonly url: () => string } | 'offline',
) =>
  new Promise<{ readonly lines: readonly string[]; readonly holds: boolean }>((resolve) => {
    // Where it is offline, whatever it would ask of a cloud ends at once.
    const LOCAL = cloud === 'offline' ? 'http://127.0.0.1:9' : cloud.url()
    const env = { ...process.env, LOCAL, FILING_KEY: key() }
    execFile(
      join(root, 'node_modules/.bin/tsx'),
      [join(root, `tools/operator/${tool}.ts`), ...words],
      { cwd: root, env },
      (error, stdout) => {
        resolve({ lines: stdout.trim().split('\n'), holds: error === null })
      },
    )
  })
