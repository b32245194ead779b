import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const city = 'src/domain/city/data'

const copied = [
  ...['src', 'cloudfunctions', 'local', 'config', 'tools'],
  ...['package.json', 'tsconfig.json', 'babel.config.js', 'project.config.json'],
]

/** A copy of the project in which another city's folder stands in place of this one's. */
export const copyForSecondCity = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-city-'))
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true })
  rmSync(join(folder, city), { recursive: true })
  cpSync(join(__dirname, 'data'), join(folder, city), { recursive: true })
  // In the copy they are the city's own.
  rmSync(join(folder, 'tools/secondCity/data'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}
