import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import type { SettingView } from '../../domain/api/administration/settings'
import { type OfficeDatum, officeData, printedOffice } from '../../domain/city/city'
import { settingOf } from '../../domain/settings/officeSettings'
import { LONGEST_DATUM, wrongDatum } from '../../domain/settings/officeWords'
import { setterWords } from '../../domain/settings/setters'
import { settings as table } from '../../domain/settings/settings'
import { oneLine } from '../../domain/text/cleaning'
import type { OfficePart } from '../parts/OfficeSettingsPage'
import { SetAndComing } from '../parts/SetAndComing'
import { SaveFromDay } from '../parts/SaveFromDay'
import { isNews, latest, settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import './index.scss'

type Texts = Readonly<Record<OfficeDatum, string>>
type Wrong = Readonly<Partial<Record<OfficeDatum, string>>>

const hints: Readonly<Record<OfficeDatum, string>> = {
  name: '像印章上的名称',
  address: '填报人按这个地址送材料，请写到房间',
  phone: '座机带区号，或 11 位手机号',
  email: '只在办公室名录里显示；收备案通知的邮箱在「收件邮箱」里确认',
}

/** What people read of one office, and what its head changes of it from a day on. */
export const OfficeData = ({ office, settings, onChange, onStale }: OfficePart) => {
  const views = officeData.flatMap((datum) => {
    const setting = settingIn(settings, settingOf[datum])
    return setting === undefined ? [] : [{ datum, setting }]
  })
  const printed = printedOffice(office)
  const held = (datum: OfficeDatum, { value }: SettingView) =>
    typeof value === 'string' ? value : printed[datum]
  const mayChange = views.some(({ setting }) => setting.mayChange)
  const texts = Object.fromEntries(
    views.map(({ datum, setting }) => [datum, held(datum, setting)]),
  ) as Texts
  return (
    <>
      <Sheet>
        <Title>{texts.name}</Title>
        {views
          .filter(({ datum }) => datum !== 'name')
          .map(({ datum, setting }) => (
            <SummaryLine
              key={datum}
              label={table[setting.name].label}
              text={held(datum, setting)}
            />
          ))}
        {views.map(({ datum, setting }) => (
          <SetAndComing
            key={datum}
            setting={setting}
            wordsOf={(value) => (typeof value === 'string' ? value : '通告所载')}
          />
        ))}
        {mayChange ? null : <View className="t-sub">{setterWords.eitherHead}</View>}
      </Sheet>
      {mayChange ? (
        <Change
          held={texts}
          printed={printed}
          views={views}
          settings={settings}
          onChange={onChange}
          onStale={onStale}
        />
      ) : null}
    </>
  )
}

const Change = ({
  held,
  printed,
  views,
  settings,
  onChange,
  onStale,
}: SettingsPart & {
  held: Texts
  printed: Texts
  views: readonly { readonly datum: OfficeDatum; readonly setting: SettingView }[]
}) => {
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(
        views.map(({ datum, setting }) => [datum, latest(setting) ?? printed[datum]]),
      ) as Texts,
  )
  const [said, setSaid] = useState<Wrong>({})
  return (
    <Sheet title="改办公室资料">
      {views.map(({ datum, setting }) => {
        const { label } = table[setting.name]
        const type = (text: string) => {
          setTexts((before) => ({ ...before, [datum]: text }))
        }
        return (
          <TypedField
            key={datum}
            id={setting.name}
            label={label}
            hint={
              held[datum] === printed[datum]
                ? hints[datum]
                : `${hints[datum]}。通告所载：${printed[datum]}`
            }
            said={said[datum] ?? null}
            text={texts[datum]}
            longest={LONGEST_DATUM[datum]}
            onType={type}
          />
        )
      })}
      <SaveFromDay
        settings={settings}
        onChange={onChange}
        onStale={onStale}
        setting={() => {
          const wanted = views.map(({ datum, setting }) => {
            const text = oneLine(texts[datum])
            const value = text === printed[datum] ? null : text
            return { datum, setting, value, wrong: wrongDatum(datum, value) }
          })
          const found = wanted.flatMap(({ datum, wrong }) =>
            wrong === null ? [] : [[datum, wrong] as const],
          )
          setSaid(Object.fromEntries(found))
          if (found.length > 0) return null
          return wanted.flatMap(({ datum, setting, value }) =>
            isNews(setting, value) ? [{ name: settingOf[datum], value }] : [],
          )
        }}
      />
      <View className="office-data-note t-note">
        起用那天起，页面、通知和新打印的文书都用新的；已经发出的通知和打印好的不变。
      </View>
    </Sheet>
  )
}
