import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import type { Link } from '../../domain/api/call'
import { asRefusal } from '../../domain/api/refusal'
import { now } from '../../platform/wechat/clock'
import { localPath } from './uploads'

const links = new Map<string, Link>()
/** A link is not handed out in its last moments. */
const MARGIN_MS = 20_000

const linkOf = async (id: string, fileID: string): Promise<string> => {
  const known = links.get(fileID)
  if (known && known.until - MARGIN_MS > now()) return known.url
  const link = await api('filing.photo', { id, fileID })
  links.set(fileID, link)
  return link.url
}

/** Where a stored picture of the caller's filing can be shown from: the phone, or a private link. Null until known. */
export const usePhoto = (id: string, fileID: string): string | null => {
  const [url, setUrl] = useState(() => localPath(fileID))
  useEffect(() => {
    let wanted = true
    const local = localPath(fileID)
    if (local !== null) setUrl(local)
    else
      linkOf(id, fileID).then((found) => {
        if (wanted) setUrl(found)
      }, asRefusal)
    return () => {
      wanted = false
    }
  }, [id, fileID])
  return url
}
