import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup.mjs'

const at = (file) => path.join(root, file)
const tsx = at('node_modules/tsx/dist/cli.mjs')

/** The latest change below files and folders, in epoch milliseconds. */
const newest = (files) =>
  Math.max(
    ...files.map((file) => {
      const { mtimeMs } = statSync(file)
      if (!statSync(file).isDirectory()) return mtimeMs
      const inside = readdirSync(file).map((name) => path.join(file, name))
      return Math.max(mtimeMs, inside.length > 0 ? newest(inside) : 0)
    }),
  )

const always = ['config', 'tools/build', 'package-lock.json']
const screens = ['src', 'babel.config.js']
const parts = {
  browser: { made: ['browser/index.html'], sources: screens },
  functions: {
    made: ['api', 'documents', 'cron'].map((name) => `cloudfunctions/${name}/package.json`),
    sources: ['src/domain', 'cloudfunctions'],
  },
  miniapp: { made: ['miniapp/app.json'], sources: screens },
}

const isStale = (name) => {
  const { made, sources } = parts[name]
  const outputs = made.map((file) => at(`dist/${file}`))
  if (!outputs.every((file) => existsSync(file))) return true
  const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs))
  return newest([...always, ...sources].map(at)) > oldest
}

/** Builds those of `names` (browser, functions, miniapp) that are missing or older than their sources. */
export const buildStale = (names) => {
  const stale = names.filter(isStale)
  if (stale.length === 0) return
  console.log(`Building ${stale.join(' and ')}`)
  const { status } = spawnSync(process.execPath, [tsx, 'tools/build/build.ts', ...stale], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed.')
}
