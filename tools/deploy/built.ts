import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { functionNames } from '../../cloudfunctions/limits'
import type { Variables } from '../../cloudfunctions/server/environment/variables'
import type { Built } from './target'

const root = path.resolve(__dirname, '../..')

/** Where the built functions lie. */
export const functionsFolder = path.join(root, 'dist/cloudfunctions')

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

/** Names and bytes of all files of a folder in 12 digits. */
export const digestOf = (folder: string): string => {
  const sum = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  for (const file of files)
    sum.update(path.relative(folder, file)).update('\0').update(readFileSync(file)).update('\0')
  return sum.digest('hex').slice(0, 12)
}

/** Builds for the stage that is configured. Throws when it does not succeed; what is wrong was printed. */
export const buildAll = ({ STAGE }: Variables): void => {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/build/build.ts', 'miniapp', 'functions'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, STAGE: STAGE?.trim() || 'trial' },
    },
  )
  if (status !== 0) throw new Error('没有构建成功，上面写着原因。')
}

/** What the plan asks of the builds; `whole` is false where nothing was built yet, and all of it counts as new. */
export const builtOf = (whole: boolean): Built => ({
  functions: Object.fromEntries(
    functionNames.map((name) => {
      const { triggers = [] } = read(`cloudfunctions/${name}/config.json`) as {
        triggers?: { name: string; config: string }[]
      }
      const [timer = null] = triggers
      const { dependencies = {} } = read(
        `${whole ? 'dist/' : ''}cloudfunctions/${name}/package.json`,
      ) as { dependencies?: object }
      return [
        name,
        {
          timer: timer && { name: timer.name, config: timer.config },
          installs: Object.keys(dependencies).length > 0,
          digest: whole ? digestOf(path.join(functionsFolder, name)) : null,
        },
      ]
    }),
  ) as Built['functions'],
  miniapp: {
    version: (read('package.json') as { version: string }).version,
    digest: whole ? digestOf(path.join(root, 'dist/miniapp')) : null,
  },
})
