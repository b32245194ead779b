import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../cloud/useAnswer'
import { Shell } from '../../components/layout/Shell'
import { Loading } from '../../components/layout/Loading'
import { leftDesk, takeWantedDirectory } from '../../desk/frames/deskNow'
import { useFramed } from '../../desk/frames/useFramed'
import { Desk } from '../../desk/queue/Desk'
import { askOffices, knownOffices } from '../../desk/queue/myOffices'
import { useLedCity } from '../../desk/frames/useLedCity'
import { showUnread } from '../../platform/screen/badge'
import { replace } from '../../platform/wechat/navigate'
import { Directory } from './Directory'

definePageConfig({ navigationBarTitleText: '办公室' })

/** Third tab: the desk for staff, the offices' directory for everybody else, who need no network for it. In a wide window the desk is a page of its own. */
export default function OfficePage() {
  const { data } = useAnswer(askOffices)
  const place = data ?? knownOffices()
  useEffect(() => {
    if (data !== null) showUnread(data)
  }, [data])
  const [directory, setDirectory] = useState(false)
  const framed = useFramed()
  const wide = framed && place.desk !== null
  useLedCity(data?.city === true && !wide)
  // In a wide window the desk is a page of its own.
  const toDesk = wide && !directory
  const leaves = useRef(false)
  const leave = useCallback(() => {
    if (leaves.current) return
    leaves.current = true
    replace('desk/queue', leftDesk.address)
  }, [])
  const shown = useRef(false)
  useDidShow(() => {
    shown.current = true
    if (takeWantedDirectory()) setDirectory(true)
    else if (toDesk) leave()
  })
  useDidHide(() => {
    shown.current = false
    leaves.current = false
  })
  useEffect(() => {
    if (shown.current && toDesk) leave()
  }, [toDesk, leave])
  if (toDesk)
    return (
      <Shell>
        <Loading />
      </Shell>
    )
  if (place.desk !== null && !directory)
    return (
      <Desk
        office={place.desk}
        unread={data?.unread ?? null}
        onDirectory={() => {
          setDirectory(true)
        }}
      />
    )
  return (
    <Shell>
      <Directory
        own={place.own}
        onDesk={
          place.desk === null
            ? null
            : () => {
                setDirectory(false)
              }
        }
      />
    </Shell>
  )
}
