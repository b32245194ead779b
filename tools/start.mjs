import { spawn } from 'node:child_process'
import { buildStale } from './build/stale.mjs'
import { installDependencies, root } from './setup.mjs'

const serve = (script) => {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
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
  const dev = process.argv[2] === 'dev'
  if (!dev) buildStale(['browser', 'functions'])
  serve(dev ? 'tools/dev.ts' : 'tools/serve.ts')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
