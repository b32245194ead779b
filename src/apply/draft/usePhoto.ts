import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import type { PictureLink } from '../../domain/api/filing'
import { asRefusal } from '../../domain/api/refusal'
import { now } from '../../platform/wechat/clock'
import { localPath } from './uploads'

type Shown = Pick<PictureLink, 'url' | 'orientation'>

const links = new Map<string, PictureLink>()
/** A link is not handed out in its last moments. */
const MARGIN_MS = 20_000

const linkOf = async (id: string, fileID: string): Promise<Shown> => {
  const known = links.get(fileID)
  if (known && known.until - MARGIN_MS > now()) return known
  const link = await api('filing.photo', { id, fileID })
  links.set(fileID, link)
  return link
}

/** A photo that still lies on the phone says itself how it lies. */
const onPhone = (fileID: string): Shown | null => {
  const url = localPath(fileID)
  return url === null ? null : { url, orientation: 1 }
}

/** Where a stored picture of the caller's filing can be shown from: the phone, or a private link. Null until known. */
export const usePhoto = (id: string, fileID: string): Shown | null => {
  const [shown, setShown] = useState(() => onPhone(fileID))
  useEffect(() => {
    let wanted = true
    const local = onPhone(fileID)
    if (local !== null) setShown(local)
    else
      linkOf(id, fileID).then((found) => {
        if (wanted) setShown(found)
      }, asRefusal)
    return () => {
      wanted = false
    }
  }, [id, fileID])
  return shown
}
