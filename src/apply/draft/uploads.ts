import { useSyncExternalStore } from 'react'
import { api } from '../../cloud/call'
import { upload as uploadPhoto } from '../../cloud/upload'
import { Refusal } from '../../domain/api/refusal'
import type { SlotKey } from '../../domain/form/materials'
import type { ChosenPhoto } from '../../platform/files/photo'
import { draftOf } from './useDraft'

/** A chosen photo on its way into a slot. */
export type Upload = ChosenPhoto & {
  readonly key: string
  readonly filing: string
  readonly slot: SlotKey
  readonly percent: number
  /** Why it stopped; null while it runs. */
  readonly failed: Refusal | null
}

const TRIES = 3
const PAUSE_MS = 1500
const NOT_SENT = '没有传上去，照片还在手机里。'

let uploads: readonly Upload[] = []
/** How many photos were chosen in this run; their keys. */
let chosen = 0
const listeners = new Set<() => void>()
/** Photos of this run by file id, so that they need not be fetched back. */
const paths = new Map<string, string>()
const uploaded = new Map<string, string>()

const set = (next: readonly Upload[]) => {
  uploads = next
  listeners.forEach((tell) => {
    tell()
  })
}
const change = (key: string, patch: Partial<Upload>) => {
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload)))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Tries again when the network broke off; a refusal of the photo itself is final. */
const withRetry = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work()
    } catch (error) {
      const final = error instanceof Refusal && error.code !== 'offline' && error.code !== 'busy'
      if (final || attempt === TRIES) throw error
      await pause(PAUSE_MS * attempt)
    }
}

const send = async ({ key, filing, slot, path, extension }: Upload) => {
  try {
    // A file that arrived is not sent again when only the call after it failed.
    const fileID =
      uploaded.get(key) ??
      (await withRetry(() =>
        uploadPhoto({ id: filing, place: slot }, { path, extension }, (percent) => {
          change(key, { percent })
        }),
      ))
    uploaded.set(key, fileID)
    const taken = await withRetry(() => api('filing.addPhoto', { id: filing, slot, fileID }))
    const kept = taken.photos[slot]?.find((photo) => photo.source === fileID)
    if (kept) paths.set(kept.fileID, path)
    draftOf(filing).accept(taken)
    set(uploads.filter((upload) => upload.key !== key))
  } catch (error) {
    const refused = error instanceof Refusal && error.code !== 'offline'
    if (refused) uploaded.delete(key)
    change(key, { failed: refused ? error : new Refusal('offline', NOT_SENT) })
  }
}

/** Sends a photo into a slot; goes on when the page is left. */
export const addToSlot = (filing: string, slot: SlotKey, photo: ChosenPhoto): void => {
  chosen += 1
  const entry = { ...photo, key: String(chosen), filing, slot, percent: 0, failed: null }
  set([...uploads, entry])
  void send(entry)
}

/** Sends a photo once more that did not get through. */
export const retryUpload = (entry: Upload): void => {
  change(entry.key, { failed: null, percent: 0 })
  void send(entry)
}

/** Takes a photo off the list that did not get through. */
export const dropUpload = (key: string): void => {
  set(uploads.filter((upload) => upload.key !== key))
}

/** Where a photo of this run lies on the phone, or null. */
export const localPath = (fileID: string): string | null => paths.get(fileID) ?? null

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** The photos of a filing that are on their way. */
export const useUploads = (filing: string): readonly Upload[] =>
  useSyncExternalStore(subscribe, () => uploads).filter((upload) => upload.filing === filing)
