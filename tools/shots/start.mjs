import { spawnSync } from 'node:child_process'
import { buildStale } from '../build/stale.mjs'
import { installDependencies, root } from '../setup.mjs'
import { findChromium, provideChromium } from '../test/chromium.mjs'

// `npm run shots`: what a picture needs, then the pictures.
installDependencies()
provideChromium()
buildStale(['browser', 'functions'])
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/shots/shots.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: findChromium() },
})
process.exitCode = status ?? 1
