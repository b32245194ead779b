import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `config.json` of a function: the open interfaces it may call, and its one timer. */
export type FunctionConfig = {
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
}

/** What a built function's `config.json` says; nothing when it has none. */
export const configOf = (folder: string, name: string): FunctionConfig => {
  const file = join(folder, name, 'config.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig) : {}
}
