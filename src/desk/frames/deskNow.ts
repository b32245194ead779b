import { useSyncExternalStore } from 'react'
import type { Queue, QueueName } from '../../domain/api/desk'
import type { OfficeSettings } from '../../domain/api/office'

/** What is known of the caller's desk: the rail beside each of its pages says it; null until heard. */
export type DeskNow = {
  readonly counts: Queue['counts'] | null
  /** There is a promise (本办承诺) that can be past. */
  readonly promises: boolean
  readonly settings: OfficeSettings | null
  /** Messages not read. */
  readonly unread: number | null
}

let now: DeskNow = { counts: null, promises: false, settings: null, unread: null }
const listeners = new Set<() => void>()

/** Keeps what was heard, and redraws what shows it. */
export const learnDesk = (heard: Partial<DeskNow>): void => {
  now = { ...now, ...heard }
  listeners.forEach((tell) => {
    tell()
  })
}

const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** What is known now; follows what is heard while the page is open. */
export const useDeskNow = (): DeskNow => useSyncExternalStore(listen, () => now)

/** The parameters with which the wide desk opens as it was left. */
export const leftDesk: { address: Readonly<Record<string, string>> } = { address: {} }

/** What another page asked for before the desk or the offices' directory came into sight. */
const wanted: { queue: QueueName | null; directory: boolean } = { queue: null, directory: false }

/** Asks for a queue: the desk takes it when it is shown. */
export const wantQueue = (name: QueueName): void => {
  wanted.queue = name
}

/** The queue that was asked for; once. */
export const takeWantedQueue = (): QueueName | null => {
  const { queue } = wanted
  wanted.queue = null
  return queue
}

/** Asks for the offices' directory in place of the desk. */
export const wantDirectory = (): void => {
  wanted.directory = true
}

/** Whether it was asked for; once. */
export const takeWantedDirectory = (): boolean => {
  const { directory } = wanted
  wanted.directory = false
  return directory
}
