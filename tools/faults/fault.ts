import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where a patch a fault lies. */
export const folder = __dirname

/** A deliberate fault: what it breaks and for whom, and the test file or the step of `npm test` that finds it. */
export type FrozenFault = {
  readonly name: string
  readonly breaks: string
  readonly area: string
  readonly test: string | null
  readonly step: string | null
}

const HEAD = /^Breaks: (.+)\nArea: (.+)\nFound by: (.+)\n\ndiff /

const faultIn = (file: string): FrozenFault => {
  const head = HEAD.exec(readFileSync(path.join(folder, file), 'utf8'))
  const [, breaks = '', area = '', by = ''] = head ?? []
  if (!head) throw new Error(`${file} does not begin with Breaks, Area and Found by.`)
  const step = /^step (.+)$/.exec(by)?.[1] ?? null
  return {
    name: path.basename(file, '.patch'),
    breaks,
    area,
    test: step === null ? by : null,
    step,
  }
}

/** Every fault, by name. */
export const frozenFaults = (): readonly FrozenFault[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.patch'))
    .sort()
    .map(faultIn)
