import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(__dirname, '../..')

/**
 * Builds the browser build into the folder that config/dev.ts names, and again whenever its code changes; what is wrong
 * is printed. Comes back after the first build; `onEnd` gets what ends it.
 */
export const watchBrowser = async (
  folder: string,
  onEnd: (end: () => Promise<unknown>) => void,
): Promise<void> => {
  await rm(path.join(root, folder), { recursive: true, force: true })
  const cli = createRequire(__filename).resolve('@tarojs/cli/bin/taro')
  const child = spawn(process.execPath, [cli, 'build', '--type', 'h5', '--watch', '--no-check'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  onEnd(() => {
    child.kill()
    return ended
  })
  let wrong = false
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('✖')) wrong = true
    if (line.startsWith('→')) wrong = false
    if (wrong) console.error(line)
  })
  while (!existsSync(path.join(root, folder, 'index.html'))) {
    if (child.exitCode !== null) throw new Error('Taro does not watch the browser build.')
    await sleep(100)
  }
}
