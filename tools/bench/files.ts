import { randomBytes } from 'node:crypto'
import { pictureBytes, savePicture } from '../../cloudfunctions/server/files/sealed'
import type { Algorithm } from '../../cloudfunctions/server/secrets/ciphers'
import { sha256 } from '../../cloudfunctions/server/secrets/hashes'
import { newKeyText } from '../../cloudfunctions/server/secrets/keys'
import { vaultOf } from '../../cloudfunctions/server/secrets/vault'
import type { Ports } from '../../cloudfunctions/server/store/ports'
import type { BenchLine } from './database'

/** What a phone makes a photo fit into. */
const BYTES = 2 * 1024 * 1024
const TIMES = 15
/** Milliseconds that sealing or opening it may take by AES; SM4 is printed beside it. */
const MOST_MS = 150
const MB = 1024 * 1024

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** A store in memory: what the network takes is measured elsewhere. */
const storeInMemory = (): Pick<Ports['files'], 'read' | 'save' | 'idOf'> => {
  const kept = new Map<string, Buffer>()
  return {
    idOf: (path) => path,
    read: (fileID) => Promise.resolve(kept.get(fileID) ?? null),
    save: (path, bytes) => {
      kept.set(path, bytes)
      return Promise.resolve(path)
    },
  }
}

/** What work takes: the median in ms, and the most that one turn left in memory before anything was collected. */
const measured = async (work: (turn: number) => Promise<unknown>) => {
  const times: number[] = []
  let memory = 0
  for (let turn = 0; turn < TIMES; turn += 1) {
    const before = process.memoryUsage()
    const began = performance.now()
    await work(turn)
    times.push(performance.now() - began)
    const after = process.memoryUsage()
    const left = after.heapUsed + after.external - before.heapUsed - before.external
    memory = Math.max(memory, left)
  }
  return { ms: median(times), megabytes: memory / MB }
}

/** What it takes to store a picture of 2 MB sealed, and to open it again with its hash checked, by either algorithm. */
export const benchFiles = async (): Promise<BenchLine[]> => {
  const lines: BenchLine[] = []
  const bytes = randomBytes(BYTES)
  const hash = sha256(bytes)
  for (const algorithm of ['aes', 'sm4'] as const satisfies readonly Algorithm[]) {
    const vault = vaultOf(newKeyText(algorithm))
    const ports = { vault, files: storeInMemory() as Ports['files'] }
    const holder = { id: 'filing', dataKey: vault.newDataKey('filing') }
    const path = (turn: number) => `filings/filing/kept/${String(turn)}.jpg`
    const keys: string[] = []
    const works = {
      seal: async (turn: number) => {
        keys[turn] = (await savePicture(ports, holder, path(turn), bytes)).key
      },
      open: async (turn: number) => {
        const stored = { fileID: path(turn), key: keys[turn] ?? '', hash }
        if ((await pictureBytes(ports, holder, stored)) === null) throw new Error('not opened')
      },
    }
    for (const [name, work] of Object.entries(works)) {
      const { ms, megabytes } = await measured(work)
      lines.push({
        name: `file.2MB.${algorithm}.${name}`,
        value: ms,
        unit: 'ms',
        ...(algorithm === 'aes' ? { most: MOST_MS } : {}),
      })
      lines.push({ name: `file.2MB.${algorithm}.${name}.memory`, value: megabytes, unit: 'MB' })
    }
  }
  return lines
}
