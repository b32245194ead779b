import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../cloud/useAnswer'
import { Shell } from '../../components/layout/Shell'
import { Desk } from '../../desk/queue/Desk'
import { askOffices, knownOffices } from '../../desk/queue/myOffices'
import { showUnread } from '../../platform/screen/badge'
import { go } from '../../platform/wechat/navigate'
import { Directory } from './Directory'

/** The city was led to its dashboard since the program was opened: who comes back to the desk stays there. */
let led = false

/** Third tab: the desk for staff, the offices' directory for everybody else, who need no network for it. For the city the dashboard comes first, and back is the desk. */
export default function OfficePage() {
  const { data } = useAnswer(askOffices)
  const place = data ?? knownOffices()
  useEffect(() => {
    if (data?.unread !== undefined && data.unread !== null) showUnread(data.unread)
  }, [data])
  const inSight = useRef(true)
  useDidShow(() => {
    inSight.current = true
  })
  useDidHide(() => {
    inSight.current = false
  })
  useEffect(() => {
    if (led || data?.city !== true || !inSight.current) return
    led = true
    go('desk/dashboard')
  }, [data])
  const [directory, setDirectory] = useState(false)
  if (place.desk !== null && !directory)
    return (
      <Desk
        office={place.desk}
        unread={place.unread}
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
