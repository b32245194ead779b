import { View } from '@tarojs/components'
import { useState } from 'react'
import { Title } from '../../components/layout/Title'
import { areas, type PlaceName } from '../../domain/city/city'
import {
  LONGEST_PLACE_NAME,
  MOST_PLACE_NAMES,
  placeNameWords,
  readPlaceNames,
} from '../../domain/settings/placeNames'
import { valueWords } from '../../domain/settings/settings'
import { OpenedToChange } from '../parts/OpenedToChange'
import { SaveFromDay } from '../parts/SaveFromDay'
import { latest, settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { SetBy } from '../parts/SetBy'

/** A line is a name and an area's. */
const LONGEST = MOST_PLACE_NAMES * (LONGEST_PLACE_NAME + 12)

const linesOf = (value: unknown): string =>
  (value as readonly PlaceName[]).map(placeNameWords).join('\n')

/** Names of places that the release does not know, or knows otherwise: a new township, a zone, a word that is no place. */
export const PlaceNames = ({ settings, onChange, onStale }: SettingsPart) => {
  const setting = settingIn(settings, 'placeNames')
  const before = setting === undefined ? '' : linesOf(latest(setting))
  const [text, setText] = useState(before)
  const [tried, setTried] = useState(false)
  if (setting === undefined) return null
  const read = readPlaceNames(text)
  const said = read.wrong.length === 0 ? null : read.wrong.slice(0, 3).join('；')
  return (
    <OpenedToChange
      title="地名"
      change="地名"
      mayChange={setting.mayChange}
      held={
        <>
          <Title>{valueWords(setting.name, setting.value)}</Title>
          {(setting.value as readonly PlaceName[]).map((each) => (
            <View key={each.name}>{placeNameWords(each)}</View>
          ))}
          <View className="t-sub">
            按地址认县（市、区），按名称认本地地名。乡镇改名、新设园区时补在这里。
          </View>
          <SetBy setting={setting} />
        </>
      }
    >
      <TypedField
        id="city-place-names"
        label="一行一个：地名，空一格写县（市、区）"
        hint={`像「新城镇 ${areas[0].name}」。常被当成本地地名、其实不是的词，后面写「不算」`}
        said={tried ? said : null}
        text={text}
        lines={6}
        longest={LONGEST}
        onType={setText}
      />
      <SaveFromDay
        settings={settings}
        onChange={onChange}
        onStale={onStale}
        setting={() => {
          setTried(true)
          if (said !== null) return null
          return linesOf(read.names) === before
            ? '没有改动'
            : [{ name: 'placeNames', value: read.names }]
        }}
      />
    </OpenedToChange>
  )
}
