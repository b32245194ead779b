import { useState } from 'react'
import { PHOTOS_A_SLOT } from '../../domain/form/materials'
import type { FittedPhoto, PhotoProblem } from '../../platform/files/photo'
import { choosePhotos } from '../../platform/files/photos'

/** Tries after which a photo that is hard to read is taken all the same (C6). */
const TRIES = 2

/** What the photos are for. */
export type PhotoPlace = {
  /** A filing and its slot: what tries are counted by, also when the page was left. */
  readonly key: string
  readonly label: string
  /** How many it takes still. */
  readonly room: number
  readonly take: (photo: FittedPhoto) => void
}

/** A photo that is hard to read, and where it was meant to go. */
export type Poor = {
  readonly place: PhotoPlace
  readonly photo: FittedPhoto
  /** It was tried often enough. */
  readonly mayUse: boolean
}

export type Choosing = {
  /** The place whose photos are being looked at. */
  readonly checking: string | null
  /** Why something chosen was not taken, at its place. */
  readonly said: { readonly key: string; readonly text: string } | null
  readonly poor: Poor | null
  readonly choose: (place: PhotoPlace) => void
  readonly again: () => void
  readonly use: () => void
  /** Leaves the poor photo out. */
  readonly leave: () => void
}

const tries = new Map<string, number>()

const triedOnce = (key: string): number => {
  const count = (tries.get(key) ?? 0) + 1
  tries.set(key, count)
  return count
}

const words: Readonly<Record<PhotoProblem, string>> = {
  refused: '没有相机或相册权限。请到微信设置里打开。',
  // WeChat asks again some ten seconds later.
  unagreed: '微信的隐私保护提示还没有同意，用不了相机和相册。过十几秒再点一次，选「同意」。',
  noPicture: '这里只收照片。PDF 请打开后截图。',
  unreadable: '这种照片读不了。换一张，或直接拍。',
}

/** Why a photo was not taken up, and what to do instead. */
const photoProblem = (problem: PhotoProblem): string => words[problem]

/** C6: photos are looked at on the phone before they are sent; who took one that is hard to read sees it and why. */
export const useChoosing = (): Choosing => {
  const [checking, setChecking] = useState<string | null>(null)
  const [said, setSaid] = useState<Choosing['said']>(null)
  const [waiting, setWaiting] = useState<readonly Poor[]>([])
  const [poor = null] = waiting

  const leave = () => {
    setWaiting((all) => all.slice(1))
  }
  const choose = (place: PhotoPlace) => {
    // Photos on their way are counted once they are taken: a second choice meanwhile would go beyond what there is room for.
    if (checking !== null) return
    const { key, room, take } = place
    if (room <= 0) {
      setSaid({ key, text: `一份材料最多 ${PHOTOS_A_SLOT} 张` })
      return
    }
    setSaid(null)
    const checks = () => {
      setChecking(key)
    }
    void choosePhotos(room, checks).then(({ photos, problem }) => {
      setChecking(null)
      photos.filter(({ weakness }) => weakness === null).forEach(take)
      const weak = photos.filter(({ weakness }) => weakness !== null)
      if (weak.length > 0) {
        const mayUse = triedOnce(key) >= TRIES
        setWaiting((all) => [...all, ...weak.map((photo) => ({ place, photo, mayUse }))])
      }
      if (problem !== null) setSaid({ key, text: photoProblem(problem) })
    })
  }
  return {
    checking,
    said,
    poor,
    choose,
    leave,
    again: () => {
      if (poor === null) return
      leave()
      choose(poor.place)
    },
    use: () => {
      if (poor === null) return
      leave()
      poor.place.take(poor.photo)
    },
  }
}
