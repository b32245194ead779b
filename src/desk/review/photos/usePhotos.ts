import { useCallback, useRef, useState } from 'react'
import { api } from '../../../cloud/call'
import type { PictureLink } from '../../../domain/api/filing'
import { asRefusal, type Refusal } from '../../../domain/api/refusal'
import { now } from '../../../platform/wechat/clock'

export type ShownPhotos = {
  /** The picture looked at; null before the first. */
  readonly fileID: string | null
  /** Where it can be shown from; null until it is known. */
  readonly link: Pick<PictureLink, 'url' | 'orientation'> | null
  readonly refusal: Refusal | null
  /** Shows a picture. Fetching its link is an audited view, so it happens only here. */
  readonly look: (fileID: string) => void
  /** It fills the whole window. */
  readonly zoomed: boolean
  readonly zoom: (on: boolean) => void
  /** Shows none any more, and keeps no link. */
  readonly forget: () => void
}

/** A link is not used in its last seconds. */
const SPARE = 5000

/** The pictures of one filing, each fetched when it is looked at and again when its link has run out. */
export const usePhotos = (id: string): ShownPhotos => {
  const [fileID, setFileID] = useState<string | null>(null)
  const [links, setLinks] = useState<Readonly<Record<string, PictureLink>>>({})
  const known = useRef(links)
  known.current = links
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [zoomed, zoom] = useState(false)
  const asked = useRef<string | null>(null)

  const look = useCallback(
    (wanted: string) => {
      setFileID(wanted)
      setRefusal(null)
      const link = known.current[wanted]
      if (asked.current === wanted || (link && link.until > now() + SPARE)) return
      asked.current = wanted
      api('desk.photo', { id, fileID: wanted })
        .then((answer) => {
          setLinks((before) => ({ ...before, [wanted]: answer }))
        })
        .catch((error: unknown) => {
          setRefusal(asRefusal(error))
        })
        .finally(() => {
          if (asked.current === wanted) asked.current = null
        })
    },
    [id],
  )

  return {
    fileID,
    link: fileID === null ? null : (links[fileID] ?? null),
    refusal,
    look,
    zoomed,
    zoom,
    forget: () => {
      setFileID(null)
      setLinks({})
      setRefusal(null)
      zoom(false)
    },
  }
}
