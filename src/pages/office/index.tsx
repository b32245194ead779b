import { useEffect, useState } from 'react'
import { useAnswer } from '../../cloud/useAnswer'
import { Shell } from '../../components/layout/Shell'
import { Desk } from '../../desk/queue/Desk'
import { askOffices, knownOffices } from '../../desk/queue/myOffices'
import { showUnread } from '../../platform/screen/badge'
import { Directory } from './Directory'

/** Third tab: the desk for staff, the offices' directory for everybody else, who need no network for it. */
export default function OfficePage() {
  const { data } = useAnswer(askOffices)
  const place = data ?? knownOffices()
  useEffect(() => {
    if (data?.unread !== undefined && data.unread !== null) showUnread(data.unread)
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
