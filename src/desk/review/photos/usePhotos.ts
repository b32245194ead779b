import { useCallback, useRef, useState } from 'react'
import { api, documents } from '../../../cloud/call'
import type { DeskPicture } from '../../../domain/api/review/items'
import { asRefusal, type Refusal } from '../../../domain/api/refusal'
import type { Quarters } from '../../../domain/form/orientation'
import { now } from '../../../platform/wechat/clock'
import { FIT, type Zoom } from './zooming'

export type ShownPhotos = {
  /** The picture looked at; null before the first. */
  readonly fileID: string | null
  /** Where it can be shown from; null until it is known. */
  readonly link: Pick<DeskPicture, 'url' | 'orientation' | 'quarters'> | null
  readonly refusal: Refusal | null
  /** Shows a picture. Fetching its link is an audited view, so it happens only here. */
  readonly look: (fileID: string) => void
  /** Turns the picture by a quarter; `keep` has the filing remember it. */
  readonly rotate: (keep: boolean) => void
  /** The filing remembers how the picture was turned last. */
  readonly turned: boolean
  /** How near the picture was when it was left. */
  readonly zoomOf: (fileID: string) => Zoom
  readonly keepZoom: (fileID: string, zoom: Zoom) => void
  /** Shows none any more, and keeps no link. */
  readonly forget: () => void
}

/** A link is not used in its last seconds. */
const SPARE = 5000

/** The pictures of one filing, each fetched when it is looked at and again when its link has run out. */
export const usePhotos = (id: string): ShownPhotos => {
  const [fileID, setFileID] = useState<string | null>(null)
  const [links, setLinks] = useState<Readonly<Record<string, DeskPicture>>>({})
  const known = useRef(links)
  known.current = links
  const [refused, setRefused] = useState<{ readonly of: string; readonly why: Refusal } | null>(
    null,
  )
  const [turned, setTurned] = useState<DeskPicture | null>(null)
  /** One turn is kept after the other, so that the last one stands. */
  const turns = useRef(Promise.resolve())
  const lastTurn = useRef<DeskPicture | null>(null)
  const zooms = useRef(new Map<string, Zoom>())
  const asked = useRef<string | null>(null)
  /** How often all was forgotten: what was asked before is for nobody any more. */
  const forgotten = useRef(0)

  const look = useCallback(
    (wanted: string) => {
      setFileID(wanted)
      setRefused(null)
      const link = known.current[wanted]
      if (asked.current === wanted || (link && link.until > now() + SPARE)) return
      asked.current = wanted
      const before = forgotten.current
      const isWanted = () => forgotten.current === before
      documents('photo', { id, fileID: wanted })
        .then((answer) => {
          if (isWanted()) setLinks((others) => ({ ...others, [wanted]: answer }))
        })
        .catch((error: unknown) => {
          const why = asRefusal(error)
          if (isWanted()) setRefused({ of: wanted, why })
        })
        .finally(() => {
          if (isWanted() && asked.current === wanted) asked.current = null
        })
    },
    [id],
  )

  const link = fileID === null ? null : (links[fileID] ?? null)
  return {
    fileID,
    link,
    refusal: refused?.of === fileID ? refused.why : null,
    look,
    rotate: (keep) => {
      if (fileID === null || link === null) return
      const quarters = ((link.quarters + 1) % 4) as Quarters
      const next = { ...link, quarters }
      setLinks((before) => ({ ...before, [fileID]: next }))
      if (!keep) return
      lastTurn.current = next
      turns.current = turns.current.then(async () => {
        if (lastTurn.current !== next) return
        // Not told where it fails: the picture stands as it was turned, and the next turn says the same again.
        await api('desk.turn', { id, fileID, quarters }).then(
          () => {
            setTurned(next)
          },
          () => undefined,
        )
      })
    },
    turned: turned !== null && turned === link,
    zoomOf: (of) => zooms.current.get(of) ?? FIT,
    keepZoom: (of, zoom) => {
      zooms.current.set(of, zoom)
    },
    forget: () => {
      setFileID(null)
      setLinks({})
      setRefused(null)
      zooms.current.clear()
      forgotten.current += 1
      asked.current = null
    },
  }
}
