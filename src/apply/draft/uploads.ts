import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { api } from '../../cloud/call'
import { upload as uploadPhoto } from '../../cloud/upload'
import { isNowhere, Refusal } from '../../domain/api/refusal'
import type { FilingDetail } from '../../domain/api/filing'
import type { SlotKey } from '../../domain/form/materials'
import { type FilePlace, isProof, type ProofOf } from '../../domain/moves/proofs'
import type { FittedPhoto } from '../../platform/files/photo'
import {
  forgetPhoto,
  keepPhoto,
  keptPhotos,
  noteOnKept,
  pathOfKept,
} from '../../platform/memory/keptPhotos'
import { now } from '../../platform/wechat/clock'
import { type About, aboutOf, aboutText, partOf, printOf } from './aboutUpload'
import { bind } from './bind'
import { draftOf } from './useDraft'

/** A chosen photo on its way into a slot. */
export type Upload = About & {
  readonly key: string
  readonly path: string
  readonly percent: number
  /** Why it stopped; null while it runs. */
  readonly failed: Refusal | null
  /** The file system holds it, so that it outlives the program. */
  readonly kept: boolean
}

/** The first try and three repeats. */
const TRIES = 4
const PAUSE_MS = 1500
/** After all of them it waits for the network to come back, or this long. */
const REST_MS = 30_000
const NOT_SENT = '没有传上去，照片还在手机里。'
const OTHER_ROWS = '拍照以后打印的内容有改动，这张签章页对不上了。请重新打开签章页，签名盖章后再拍'

let uploads: readonly Upload[] = []
/** How many photos were chosen in this run. */
let chosen = 0
const listeners = new Set<() => void>()
/** Photos of this run by file id, so that they need not be fetched back. */
const paths = new Map<string, string>()

const set = (next: readonly Upload[]) => {
  uploads = next
  listeners.forEach((tell) => {
    tell()
  })
}
const uploadOf = (key: string) => uploads.find((upload) => upload.key === key)

const change = (key: string, patch: Partial<Upload>) => {
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload)))
}

const drop = (key: string) => {
  set(uploads.filter((upload) => upload.key !== key))
  void forgetPhoto(key)
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

/** The consent took it along, in whatever page it was taken back. */
const isForgotten = ({ key, kept }: Upload) =>
  kept && !keptPhotos().some((photo) => photo.key === key)

const sent = async (entry: Upload): Promise<string> => {
  const { key, filing: id, slot, path, extension } = entry
  const fileID = await withRetry(() => {
    if (isForgotten(entry)) throw new Refusal('not-found', NOT_SENT)
    return uploadPhoto({ id, place: slot }, { path, extension }, (percent) => {
      change(key, { percent })
    })
  })
  change(key, { fileID })
  noteOnKept(key, aboutText({ ...entry, fileID }))
  return fileID
}

/** Puts what arrived into its slot; answers where the server keeps it. */
const intoSlot = async (
  { filing: id, weakness }: Upload,
  slot: SlotKey,
  fileID: string,
): Promise<string | undefined> => {
  const mark = weakness === null ? {} : { weakness }
  const taken = await withRetry(() => api('filing.addPhoto', { id, slot, fileID, ...mark }))
  draftOf(id).accept(taken)
  return taken.photos[slot]?.find((photo) => photo.source === fileID)?.fileID
}

let lastProof: Promise<unknown> = Promise.resolve()

/** Adds what arrived to the proof, one after another: of two answers the later one has both. */
const asProof = (
  { filing: id, weakness }: Upload,
  of: ProofOf,
  fileID: string,
): Promise<string | undefined> => {
  const mark = weakness === null ? {} : { weakness }
  const add = async () => {
    const taken = await withRetry(() => api('filing.addProof', { id, of, fileID, ...mark }))
    draftOf(id).accept(taken)
    return taken.proofs.find((photo) => photo.source === fileID)?.fileID
  }
  const added = lastProof.then(add, add)
  lastProof = added
  return added
}

/** Binds a photo of the 签章页 to the rows that it shows; rows that changed since it was taken it does not show. */
const asSeal = async (
  { filing: id, weakness, rows }: Upload,
  fileID: string,
): Promise<string | undefined> => {
  const mark = weakness === null ? {} : { weakness }
  const draft = draftOf(id)
  if (draft.state().filing === null) await draft.refresh()
  const sealed = await withRetry(() =>
    bind(id, (version) => {
      // Asked each time: another phone may have changed the rows meanwhile.
      const { filing } = draft.state()
      if (filing !== null && rows !== null && printOf(filing) !== rows)
        throw new Refusal('file', OTHER_ROWS)
      return api('filing.seal', { id, version, fileID, ...mark })
    }),
  )
  return sealed.signature?.fileID
}

const taken = (entry: Upload, place: FilePlace, fileID: string): Promise<string | undefined> => {
  if (place === 'signature') return asSeal(entry, fileID)
  return isProof(place) ? asProof(entry, place, fileID) : intoSlot(entry, place, fileID)
}

const send = async (entry: Upload) => {
  const { key, filing: id, slot, replaces } = entry
  try {
    const fileID = entry.fileID ?? (await sent(entry))
    // Another photo took its place meanwhile.
    if (!uploadOf(key)) return
    const kept = await taken(entry, slot, fileID)
    // What the file system kept is deleted now, so it cannot be shown from there.
    if (kept !== undefined && entry.path !== '' && !resumed.has(key)) paths.set(kept, entry.path)
    drop(key)
    if (replaces !== null && slot !== 'signature' && !isProof(slot))
      draftOf(id).accept(await api('filing.removePhoto', { id, slot, fileID: replaces }))
  } catch (error) {
    if (uploadOf(key)) stopped(key, error)
  }
}

const stopped = (key: string, error: unknown) => {
  if (error instanceof Refusal && error.code !== 'offline') {
    if (isNowhere(error)) drop(key)
    else change(key, { failed: error, fileID: null })
    return
  }
  change(key, { failed: new Refusal('offline', NOT_SENT) })
  setTimeout(retryOffline, REST_MS)
}

const isOffline = ({ failed }: Upload) => failed?.code === 'offline'

const retryOffline = () => {
  uploads.filter(isOffline).forEach(retryUpload)
}

let listening = false
const listen = () => {
  if (listening) return
  listening = true
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) retryOffline()
  })
}

/** Sends a photo into a slot; goes on when the page is left, and after the program was closed. */
export const addToSlot = (
  {
    filing,
    slot,
    replaces = null,
  }: { readonly filing: string; readonly slot: SlotKey; readonly replaces?: string | null },
  photo: FittedPhoto,
): Promise<void> => added({ filing, slot, replaces, rows: null }, photo)

/** Sends a photo of proof, as `addToSlot`. */
export const addToProof = (filing: string, of: ProofOf, photo: FittedPhoto): Promise<void> =>
  added({ filing, slot: of, replaces: null, rows: null }, photo)

/**
 * Sends a photo of the 签章页 in the place of one that is on its way, as `addToSlot`; also the scan of a form that was signed on
 * paper (D8), which was there before what is keyed from it.
 */
export const addSeal = async (filing: FilingDetail, photo: FittedPhoto): Promise<void> => {
  for (const { key } of uploads.filter((each) => isSealOf(filing.id, each))) drop(key)
  await added(
    {
      filing: filing.id,
      slot: 'signature',
      replaces: null,
      rows: filing.entered ? null : printOf(filing),
    },
    photo,
  )
}

const isSealOf = (id: string, { filing, slot }: Upload) => filing === id && slot === 'signature'

const added = async (
  { filing, slot, replaces, rows }: Pick<About, 'filing' | 'slot' | 'replaces' | 'rows'>,
  { path, extension, bytes, weakness }: FittedPhoto,
): Promise<void> => {
  listen()
  chosen += 1
  const key = `photo-${String(now())}-${String(chosen)}.${extension}`
  const about: About = { filing, slot, extension, weakness, replaces, fileID: null, rows }
  set([...uploads, { ...about, key, path, percent: 0, failed: null, kept: false }])
  const kept = await keepPhoto(path, { key, bytes, about: aboutText(about) })
  change(key, { kept })
  const entry = uploadOf(key)
  if (entry) await send(entry)
}

/** What an earlier run left on the phone. */
const resumed = new Set<string>()

const resume = async (filing: string) => {
  listen()
  for (const { key, about: kept } of keptPhotos()) {
    const about = aboutOf(kept)
    if (about?.filing !== filing || resumed.has(key) || uploadOf(key)) continue
    resumed.add(key)
    const path = await pathOfKept(key)
    if (path === null) void forgetPhoto(key)
    else {
      const entry: Upload = { ...about, key, path, percent: 0, failed: null, kept: true }
      set([...uploads, entry])
      void send(entry)
    }
  }
}

/** Sends a photo once more that did not get through. */
export const retryUpload = ({ key }: Pick<Upload, 'key'>): void => {
  change(key, { failed: null, percent: 0 })
  const entry = uploadOf(key)
  if (entry) void send(entry)
}

/** Takes a photo off the list that did not get through, and off the phone. */
export const dropUpload = drop

/** Where a photo of this run lies on the phone, or null. */
export const localPath = (fileID: string): string | null => paths.get(fileID) ?? null

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** The photos of a filing that the server does not have yet; those of an earlier run go on. */
export const useUploads = (filing: string): readonly Upload[] => {
  useEffect(() => {
    void resume(filing)
  }, [filing])
  return useSyncExternalStore(subscribe, () => uploads).filter((upload) => upload.filing === filing)
}

/** The photos of materials alone. */
export const ofMaterials = (all: readonly Upload[]): readonly Upload[] =>
  all.filter((each) => partOf(each) === 'materials')

/** The photos of one proof alone. */
export const ofProof = (all: readonly Upload[], of: ProofOf): readonly Upload[] =>
  all.filter(({ slot }) => slot === of)

/** The photo of the 签章页 that is on its way; null when there is none. */
export const sealIn = (all: readonly Upload[]): Upload | null =>
  all.find(({ slot }) => slot === 'signature') ?? null
