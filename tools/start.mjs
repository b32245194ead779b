import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { installDependencies, root } from './setup.mjs'

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
const parts = [
  { name: 'browser', made: ['browser/index.html'], sources: ['src', 'babel.config.js'] },
  {
    name: 'functions',
    made: ['api', 'documents', 'cron'].map((name) => `cloudfunctions/${name}/package.json`),
    sources: ['src/domain', 'cloudfunctions'],
  },
]

const stale = ({ made, sources }) => {
  const outputs = made.map((file) => at(`dist/${file}`))
  if (!outputs.every((file) => existsSync(file))) return true
  const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs))
  return newest([...always, ...sources].map(at)) > oldest
}

const build = (names) => {
  if (names.length === 0) return
  console.log(`Building ${names.join(' and ')}`)
  const { status } = spawnSync(process.execPath, [tsx, 'tools/build/build.ts', ...names], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed.')
}

const serve = () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts'], {
    cwd: root,
    stdio: 'inherit',
  })
  // Ctrl-C in a terminal reaches the child too; a signal to this process alone has to be passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

try {
  installDependencies()
  build(parts.filter(stale).map(({ name }) => name))
  serve()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
