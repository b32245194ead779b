import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isAllowed } from './licences'

const root = path.resolve(__dirname, '../..')
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

type Manifest = Readonly<
  Record<
    'dependencies' | 'devDependencies' | 'overrides',
    Readonly<Record<string, string>> | undefined
  >
>
type Locked = {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const functions = readdirSync(path.join(root, 'cloudfunctions'))
  .map((name) => `cloudfunctions/${name}/package.json`)
  .filter((file) => {
    try {
      return Boolean(read(file))
    } catch {
      return false
    }
  })

const lockedIn = (file: string) => {
  const { packages } = read(file) as { readonly packages: Readonly<Record<string, Locked>> }
  return Object.entries(packages).filter(([folder]) => folder !== '')
}
const locked = lockedIn('package-lock.json')

/** What deploys has packages of its own, which are installed by who deploys. */
const deployment = 'tools/deploy/package.json'
const locks = ['package-lock.json', 'tools/deploy/package-lock.json']

/** One version; of a package that is there twice, under the name of the other one. */
const EXACT = /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/

test.each(['package.json', deployment, ...functions])(
  '%s names one version of each package',
  (file) => {
    const { dependencies, devDependencies, overrides } = read(file) as Manifest
    const asked = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(([, version]) => !EXACT.test(version))).toEqual([])
  },
)

test('there are as many functions as are looked at', () => {
  expect(functions).toHaveLength(3)
})

test('what a function asks of the platform is the version that is tested', () => {
  const { dependencies: ours = {} } = read('package.json') as Manifest
  for (const file of functions)
    for (const [name, version] of Object.entries((read(file) as Manifest).dependencies ?? {}))
      expect(`${name} ${ours[name] ?? ''}`).toBe(`${name} ${version}`)
})

test.each(locks)('%s says what each package is by its sum, and no address', (lock) => {
  const locked = lockedIn(lock)
  expect(locked.length).toBeGreaterThan(500)
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(
    locked.filter(([, { integrity, link }]) => integrity === undefined && link !== true),
  ).toEqual([])
  expect(readFileSync(path.join(root, lock), 'utf8')).not.toMatch(/"resolved"/)
})

/** Packages with a script that npm would run, and why none is needed: `tools/setup.mjs` leaves all of them out. */
const scripts: Readonly<Record<string, string>> = {
  '@parcel/watcher':
    'builds itself where there is no binary; there is one, as a package of its own',
  '@swc/core':
    'fetches WebAssembly where there is no binary; there is one, as a package of its own',
  '@tarojs/binding': 'builds itself where that is asked for',
  '@tarojs/cli': 'asks its maker’s network for a plugin that measures builds',
  'core-js': 'prints a message',
  'core-js-pure': 'prints a message',
  esbuild: 'tries its binary, which is a package of its own',
  protobufjs: 'warns of versions',
}

test('no package needs a script when it is installed', () => {
  const found = locked.flatMap(([folder, { hasInstallScript }]) =>
    hasInstallScript === true ? [folder.slice(folder.lastIndexOf('node_modules/') + 13)] : [],
  )
  expect([...new Set(found)].sort()).toEqual(Object.keys(scripts).sort())
  for (const file of ['tools/setup.mjs', 'tools/deploy/packages.ts'])
    expect(readFileSync(path.join(root, file), 'utf8')).toContain('--ignore-scripts')
})

test.each([
  ['MIT', true],
  ['MIT AND OFL-1.1', true],
  ['(MIT OR CC0-1.0)', true],
  ['(BSD-3-Clause OR GPL-2.0)', true],
  ['GPL-3.0', false],
  ['MIT AND GPL-3.0', false],
  ['MPL-2.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
])('what ships under %s: %s', (licence, expected) => {
  expect(isAllowed(licence)).toBe(expected)
})
