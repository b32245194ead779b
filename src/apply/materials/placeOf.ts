import { PHOTOS_A_SLOT, type Slot } from '../../domain/form/materials'
import { addToSlot } from '../draft/uploads'
import type { PhotoPlace } from '../parts/useChoosing'

type Held = {
  readonly photos: readonly unknown[]
  readonly uploads: readonly unknown[]
  /** The photo that the next one stands for. */
  readonly replaces?: string | null
}

/** Where photos of a slot go: beside those it has, or one in place of another. */
export const placeOf = (
  filing: string,
  { key: slot, label }: Slot,
  { photos, uploads, replaces = null }: Held,
): PhotoPlace => {
  const room = PHOTOS_A_SLOT - photos.length - uploads.length
  return {
    key: `${filing}:${slot}`,
    label,
    room: replaces === null ? room : Math.min(1, room),
    take: (photo) => void addToSlot({ filing, slot, replaces }, photo),
  }
}
