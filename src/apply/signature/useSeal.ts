import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { FilingDetail } from '../../domain/api/filing'
import { addSeal, retryUpload, sealIn, type Upload } from '../draft/uploads'
import { draftOf } from '../draft/useDraft'
import { wantsConsent } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'

/** The 签章页 that holds, by where the server keeps its photo. */
const sealOf = (filing: FilingDetail | null): string | null =>
  filing?.signature?.by === 'sealPage' ? filing.signature.fileID : null

/**
 * C4: takes the photo of the 签章页, which the phone keeps until the server has it (C8). `onDone` hears once that a new one
 * is there while the page is in sight.
 */
export const useSeal = (
  id: string,
  filing: FilingDetail | null,
  uploads: readonly Upload[],
  onDone: () => void,
) => {
  const choosing = useChoosing()
  const going = sealIn(uploads)
  const inSight = useRef(true)
  /** The 签章页 that held when one came onto its way; undefined while none did. */
  const before = useRef<string | null | undefined>(undefined)
  const there = sealOf(filing)
  useDidShow(() => {
    inSight.current = true
  })
  useDidHide(() => {
    inSight.current = false
  })
  if (going !== null && filing !== null && before.current === undefined) before.current = there
  const isNew = going === null && before.current !== undefined && before.current !== there
  useEffect(() => {
    if (going !== null || before.current === undefined) return
    before.current = undefined
    if (isNew && inSight.current) onDone()
    // oxlint-disable-next-line react/exhaustive-deps -- once for each photo that is on its way no more
  }, [going === null, isNew])
  const sending =
    going?.failed === null
      ? going.percent === 0
        ? '正在上传…'
        : `正在上传 ${String(going.percent)}%…`
      : null
  const failed = going?.failed ?? null
  return {
    choosing,
    /** The photo on its way. */
    going,
    busy: choosing.checking === null ? sending : '正在检查照片…',
    message: choosing.said?.text ?? null,
    /** The refusal that a consent puts right; then `repeat` sends the same photo. */
    unconsented: wantsConsent(failed) ? failed : null,
    repeat: () => {
      if (going !== null) retryUpload(going)
    },
    take: () => {
      if (choosing.checking !== null || sending !== null) return
      choosing.choose({
        key: `${id}:signature`,
        label: '签章页',
        room: 1,
        take: (photo) => {
          const now = draftOf(id).state().filing
          if (now !== null) void addSeal(now, photo)
        },
      })
    },
  }
}
