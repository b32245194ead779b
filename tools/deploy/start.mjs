import { spawnSync } from 'node:child_process'
import { installDependencies, root } from '../setup.mjs'

// What runs it is installed first: a fresh clone needs Node alone.
installDependencies()
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'tools/deploy/deploy.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = status ?? 1
