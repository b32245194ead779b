import { readdirSync, readFileSync } from 'node:fs'

const INTERVAL_MS = 10_000
const KIB_A_GIB = 1024 * 1024

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Processes and whose children they are, as Linux lists them. */
const parents = () =>
  new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, /\) . (\d+) /.exec(read(`/proc/${pid}/stat`))?.[1]]),
  )

/** GiB that this process and all below it hold now; what several share is counted once. */
const held = () => {
  const of = parents()
  const isOurs = (pid) => pid !== undefined && (pid === String(process.pid) || isOurs(of.get(pid)))
  const kib = [...of.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kib.reduce((sum, each) => sum + each, 0) / KIB_A_GIB
}

/** Looks every ten seconds at how much all processes of a run hold; answers the most so far in GiB, null where nobody tells. */
export const watchMemory = () => {
  if (process.platform !== 'linux') return () => null
  let most = 0
  setInterval(() => {
    most = Math.max(most, held())
  }, INTERVAL_MS).unref()
  return () => most
}
