import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from './failure'
import { writeWhole } from './disk/durable'

const DAY = 86_400_000

/** The one clock of the laptop cloud: real time plus an offset that a tester moves. */
export type Clock = {
  /** Epoch milliseconds. */
  now: () => number
  offset: () => number
  /** `{now: ms | ISO text}`, `{advanceDays: n}` or `{reset: true}`; anything else is refused. */
  move: (to: unknown) => void
  onMove: (listener: (offset: number) => void) => void
}

const readOffset = (file: string): number => {
  try {
    const offset = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(offset) ? offset : 0
  } catch {
    return 0
  }
}

const offsetFor = (to: unknown, current: number): number => {
  const wish = (typeof to === 'object' && to !== null ? to : {}) as Record<string, unknown>
  if (wish.reset === true) return 0
  if (typeof wish.advanceDays === 'number') return current + Math.round(wish.advanceDays * DAY)
  if (typeof wish.now === 'number' || typeof wish.now === 'string')
    return new Date(wish.now).getTime() - Date.now()
  return NaN
}

/** Opens the clock kept in `dataDir`, so that it stands where it stood before a restart. */
export const openClock = (dataDir: string, durable = () => true): Clock => {
  const file = join(dataDir, 'clock')
  const listeners: ((offset: number) => void)[] = []
  let offset = readOffset(file)
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    move: (to) => {
      const moved = offsetFor(to, offset)
      if (!Number.isSafeInteger(moved) || Math.abs(moved) > 100 * 366 * DAY)
        throw failure('INVALID_PARAM', '时间不正确，请写毫秒数、ISO 时间或天数')
      offset = moved
      writeWhole(file, String(offset), durable())
      for (const listener of listeners) listener(offset)
    },
    onMove: (listener) => {
      listeners.push(listener)
    },
  }
}
