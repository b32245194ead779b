import { View } from '@tarojs/components'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { TextInput } from '../../platform/input/TextInput'

const PLACE = 'serving-place'

/** Where the office is, by which owners find the way; empty where nobody confirmed it. */
export const PlaceField = ({
  text,
  said,
  onType,
}: {
  text: string
  said: string | null
  onType: (text: string) => void
}) => (
  <View className="serving-part">
    <FieldFrame
      id={PLACE}
      label="导航位置"
      hint="写「纬度, 经度」，在腾讯地图的坐标拾取里点办公室门口得到。不填就没有导航"
      message={wrong(said ?? undefined)}
    >
      <TextInput
        label="导航位置"
        text={text}
        keyboard="text"
        longest={40}
        wrong={said !== null}
        onType={onType}
        onLeave={onType}
      />
    </FieldFrame>
  </View>
)
