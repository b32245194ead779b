import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const limits = { main: 480 * 1024, sub: 400 * 1024 }

type AppJson = { subPackages?: { root: string }[] }

/** The files below a folder, as paths relative to it with forward slashes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))

/** Bytes of each package of a built mini program; the main package is called ''. */
const packageSizes = (miniapp: string): Map<string, number> => {
  const app = JSON.parse(readFileSync(path.join(miniapp, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? []).map((sub) => sub.root.replace(/\/$/, ''))
  const sizes = new Map<string, number>(['', ...roots].map((root) => [root, 0]))
  for (const file of filesBelow(miniapp)) {
    const root = roots.find((candidate) => file.startsWith(`${candidate}/`)) ?? ''
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(path.join(miniapp, file)).size)
  }
  return sizes
}

/** Prints the size of each package and answers what is too large, one sentence each. */
export const checkSizes = (miniapp: string): string[] =>
  [...packageSizes(miniapp)].flatMap(([root, bytes]) => {
    const name = root === '' ? 'main package' : `sub-package ${root}`
    const limit = root === '' ? limits.main : limits.sub
    console.log(`  ${name}: ${bytes.toLocaleString('en')} bytes of ${limit.toLocaleString('en')}`)
    return bytes > limit ? [`The ${name} has ${bytes} bytes, the limit is ${limit}.`] : []
  })
