import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Jest's set-up: the folder in which each worker keeps its laptop cloud, gone with the run. */
export default () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clouds-'))
  process.env.CLOUDS = folder
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
}
