import { Picker } from '@tarojs/components'
import { areaName, areas, OUTSIDE } from '../../domain/city/city'
import { PickRow } from '../parts/PickRow'

const codes: readonly string[] = [...areas.map((area) => area.code), OUTSIDE]
const names = codes.map(areaName)

/** Chooses one of the areas of the city, or 廊坊市以外. */
export const AreaPick = ({
  label,
  area,
  onPick,
}: {
  label: string
  area: string
  onPick: (area: string) => void
}) => (
  <Picker
    mode="selector"
    range={names}
    value={Math.max(0, codes.indexOf(area))}
    onChange={(event) => {
      onPick(codes[Number(event.detail.value)] ?? '')
    }}
  >
    <PickRow label={label} text={areaName(area)} />
  </Picker>
)
