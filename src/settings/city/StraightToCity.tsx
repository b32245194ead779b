import { View } from '@tarojs/components'
import { useState } from 'react'
import '../../components/controls/ChoiceList.scss'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { Title } from '../../components/layout/Title'
import { type MayChooseCity, straightToCity } from '../../domain/city/city'
import { type Choice, offered as choicesOffered, subjectKinds } from '../../domain/form/choices'
import { OpenedToChange } from '../parts/OpenedToChange'
import { SaveFromDay } from '../parts/SaveFromDay'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { SetBy } from '../parts/SetBy'

// A kind that nobody chooses any more stays as it is.
const offered = choicesOffered<Choice>(subjectKinds).flatMap(({ value, label, sub }) => {
  const kind = straightToCity.find((each) => each === value)
  return kind === undefined ? [] : [{ kind, label, sub }]
})

const kindsOf = (value: unknown): string => {
  const labels = offered.filter(({ kind }) => (value as readonly MayChooseCity[]).includes(kind))
  if (labels.length === offered.length) return '通知列出的主体都可以直接报送'
  return labels.length === 0
    ? '都报送所在县（市、区）'
    : `${labels.map(({ label }) => label).join('、')}可以直接报送`
}

/** Whose official accounts may be brought straight to the city office (notice 三.2). */
export const StraightToCity = ({ settings, onChange, onStale }: SettingsPart) => {
  const setting = settingIn(settings, 'straightToCity')
  const held = (setting?.value ?? []) as readonly MayChooseCity[]
  const [chosen, setChosen] = useState(held)
  if (setting === undefined) return null
  const kinds = straightToCity.filter((kind) => chosen.includes(kind))
  const isSame = kinds.length === held.length && kinds.every((kind) => held.includes(kind))
  return (
    <OpenedToChange
      title="直接报送市网信办"
      change="哪些主体可以直接报送"
      mayChange={setting.mayChange}
      held={
        <>
          <Title>{kindsOf(held)}</Title>
          <View className="t-sub">
            只对微信公众账号。市直机关的一直报送市网信办，县级及以下机关和手机 APP
            报送所在县（市、区）。
          </View>
          <SetBy setting={setting} wordsOf={kindsOf} />
        </>
      }
    >
      <View className="choices" role="group" aria-label="可以直接报送的主体">
        {offered.map(({ kind, label, sub }) => {
          const on = chosen.includes(kind)
          return (
            <Tap
              key={kind}
              role="checkbox"
              checked={on}
              className={`choice ${on ? 'choice-on' : ''}`}
              onTap={() => {
                setChosen(on ? chosen.filter((each) => each !== kind) : [...chosen, kind])
              }}
            >
              <Icon name={on ? 'ticked-box' : 'box'} />
              <View className="choice-main">
                <View className="choice-label">{label}</View>
                <View className="choice-sub t-sub">{sub}</View>
              </View>
            </Tap>
          )
        })}
      </View>
      <SaveFromDay
        settings={settings}
        onChange={onChange}
        onStale={onStale}
        setting={() => (isSame ? '没有改动' : [{ name: 'straightToCity', value: kinds }])}
      />
    </OpenedToChange>
  )
}
