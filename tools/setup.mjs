import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

/** True when node_modules holds exactly what package-lock.json asks for. */
const installed = () => {
  const wanted = packagesOf('package-lock.json')
  const there = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !there) return false
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      name === '' || link || (name in there ? there[name].version === version : optional),
  )
}

/** Installs the dependencies when they are missing or not those of package-lock.json. */
export const installDependencies = () => {
  if (installed()) return
  console.log('Installing dependencies (npm ci)')
  // None of them needs its install script; leaving them out is quicker and safer.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) throw new Error('npm ci did not succeed.')
}
