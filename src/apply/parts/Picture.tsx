import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { Icon } from '../../components/controls/Icon'
import type { PictureLink } from '../../domain/api/filing'
import { asRefusal } from '../../domain/api/refusal'
import { turningOf, type Turning } from '../../domain/form/orientation'
import { now } from '../../platform/wechat/clock'
import { localPath } from '../draft/uploads'
import './Picture.scss'

const spoken = (label: string) =>
  label === '' ? { 'aria-hidden': 'true' as const } : { role: 'img', 'aria-label': label }

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
const usePhoto = (id: string, fileID: string): Shown | null => {
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

/** The style by which a stored photo is shown upright, around its middle. */
const turnedUpright = ({ mirrored, quarters }: Turning): string =>
  mirrored || quarters !== 0
    ? `transform:rotate(${String(quarters * 90)}deg)${mirrored ? ' scaleX(-1)' : ''}`
    : ''

/** A stored picture of a filing; a frame with a glyph until it can be shown. */
export const SlotPicture = ({
  id,
  fileID,
  label,
  look,
}: {
  id: string
  fileID: string
  /** Empty where something around it speaks for it. */
  label: string
  look: 'thumb' | 'whole' | 'signature'
}) => {
  const shown = usePhoto(id, fileID)
  if (shown === null)
    return (
      <View className={`picture picture-${look}`} {...spoken(label)}>
        <Icon name="picture" />
      </View>
    )
  const turning = turningOf(shown.orientation)
  // Its height is not known before it is turned, so what lies on its side gets a square.
  const square = look !== 'thumb' && turning.quarters % 2 === 1
  return (
    <View
      className={`picture picture-${look} ${square ? 'picture-square' : ''}`}
      {...spoken(label)}
    >
      <Image
        className="picture-image"
        style={turnedUpright(turning)}
        src={shown.url}
        mode={square || look === 'thumb' ? 'aspectFit' : 'widthFix'}
        aria-hidden="true"
      />
    </View>
  )
}
