import { usePlace } from '../../cloud/servings'
import { type Office } from '../../domain/city/city'
import { showDay } from '../../domain/dates/days'
import { openMap } from '../../platform/map/map'
import { TextButton } from '../controls/TextButton'

/** 导航 to an office that confirmed where it is, and since when; nothing for every other one (A3). */
export const WayThere = ({ office: { code, name, address } }: { office: Office }) => {
  const place = usePlace(code)
  if (place === null) return null
  const { latitude, longitude, since } = place
  return (
    <TextButton
      label={`导航到${name}`}
      onTap={() => {
        openMap({ latitude, longitude, name, address })
      }}
    >
      {since === null ? '导航' : `导航（位置由办公室 ${showDay(since)}确认）`}
    </TextButton>
  )
}
