import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { mistakesIn } from '../../cloudfunctions/server/environment/variables'
import { buildFunctions } from './functions'
import { checkSizes } from './sizes'
import { laptopTraces } from './traces'
import { checkWithWechatCompilers } from './wechat-compilers'

const root = path.resolve(__dirname, '../..')
const miniapp = path.join(root, 'dist/miniapp')

const taro = async (type: 'weapp' | 'h5', folder: string): Promise<void> => {
  await rm(path.join(root, 'dist', folder), { recursive: true, force: true })
  const cli = createRequire(__filename).resolve('@tarojs/cli/bin/taro')
  // --no-check: else the CLI asks the network for the schema of its configuration.
  const child = spawn(process.execPath, [cli, 'build', '--type', type, '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0 || /Module build failed|Compiled with (some )?errors/i.test(output))
    throw new Error(`${output}\nThe build of dist/${folder} failed.`)
}

const parts = {
  miniapp: async () => {
    await taro('weapp', 'miniapp')
    const problems = [
      ...checkSizes(miniapp),
      ...checkWithWechatCompilers(miniapp),
      ...laptopTraces(miniapp),
    ]
    if (problems.length > 0) throw new Error(`dist/miniapp is not fit:\n${problems.join('\n')}`)
  },
  browser: () => taro('h5', 'browser'),
  functions: buildFunctions,
} satisfies Record<string, () => Promise<void>>

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name)

/** Builds the named parts (miniapp, browser, functions), or all, side by side. */
const main = async (names: string[]): Promise<void> => {
  const unknown = names.filter((name) => !isPart(name))
  if (unknown.length > 0)
    throw new Error(
      `Cannot build ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`,
    )
  const wanted =
    names.length > 0 ? names.filter(isPart) : (['miniapp', 'browser', 'functions'] as const)
  const mistakes = mistakesIn(process.env, 'build')
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const results = await Promise.allSettled(
    wanted.map(async (name) => {
      const start = performance.now()
      await parts[name]()
      console.log(`Built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    }),
  )
  for (const result of results)
    if (result.status === 'rejected') {
      process.exitCode = 1
      console.error(result.reason instanceof Error ? result.reason.message : result.reason)
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1
  console.error(error instanceof Error ? error.message : error)
})
