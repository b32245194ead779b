import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { isNews, latest, settingIn, viewsIn } from '../../components/settings/setting'
import type { SettingView } from '../../domain/api/administration/settings'
import type { OfficeHolds } from '../../domain/api/office'
import { CITY_OFFICE, officeOf, offices } from '../../domain/city/city'
import { type Serving, servingModes, servingOf } from '../../domain/serving/serving'
import { settingFields, sheetsOf, valueWords } from '../../domain/settings/settings'
import { servingWords } from '../../domain/settings/table'
import type { OfficePart } from '../parts/OfficeSettingsPage'
import { SaveFromDay } from '../parts/SaveFromDay'
import { AllSetBy } from '../parts/SetBy'
import { useSettingFields } from '../parts/useSettingFields'
import './index.scss'
import { HasGone, WillGo } from './Succession'

/** Whether it is chosen among a few; such a setting means nothing while the office is closed. */
const isChosen = ({ name }: SettingView): boolean =>
  settingFields(name)?.fields['']?.kind === 'choice'

/** How one office takes filings, and what its head changes of it from a day on. */
export const OneOffice = (part: OfficePart) => {
  const { office, settings } = part
  const { data: holds } = useAnswer(() => api('office.holds', { office }))
  const serving = settingIn(settings, 'serving')
  if (serving === undefined) return null
  const held = serving.value as Serving
  const views = viewsIn(settings, sheetsOf('serving').flat())
  return (
    <>
      <Sheet>
        <View className="t-sub">{officeOf(office).name}</View>
        <Title>{valueWords('serving', held)}</Title>
        {held.mode === 'closed' ? null : (
          <View>
            {views
              .filter(isChosen)
              .map(({ name, value }) => valueWords(name, value))
              .join('，')}
          </View>
        )}
        {held.successor === null || holds === null ? null : (
          <HasGone successor={held.successor} holds={holds} />
        )}
        <AllSetBy views={views} />
      </Sheet>
      {serving.mayChange ? (
        <Change
          {...part}
          holds={holds}
          serving={serving}
          others={views.filter((view) => view !== serving)}
        />
      ) : null}
    </>
  )
}

const Change = ({
  holds,
  serving,
  others,
  ...part
}: OfficePart & {
  holds: OfficeHolds | null
  serving: SettingView
  others: readonly SettingView[]
}) => {
  const { office, servings } = part
  const planned = latest(serving) as Serving
  const [mode, setMode] = useState(planned.mode)
  const [successor, setSuccessor] = useState(planned.successor)
  const { draw, read } = useSettingFields(others, part)
  const wanted = { mode, successor: mode === 'closed' ? successor : null }
  const open = offices.filter(
    ({ code }) => code !== office && servingOf(servings, code).mode !== 'closed',
  )
  return (
    <Sheet title="怎样受理">
      <ChoiceList
        label="怎样受理"
        options={servingModes
          .filter((each) => each !== 'closed' || office !== CITY_OFFICE)
          .map((value) => ({ value, ...servingWords[value] }))}
        value={mode}
        onChoose={(value) => {
          setMode(servingModes.find((each) => each === value) ?? mode)
        }}
      />
      {mode === 'closed' ? (
        <View className="serving-part">
          <View className="t-strong">由哪个办公室接着办</View>
          <ChoiceList
            label="由哪个办公室接着办"
            options={open.map(({ code }) => ({
              value: code,
              label: officeOf(code).shortName,
              sub: servingOf(servings, code).mode === 'paper' ? servingWords.paper.label : '',
            }))}
            value={successor ?? ''}
            onChoose={(value) => {
              setSuccessor(open.find(({ code }) => code === value)?.code ?? null)
            }}
          />
          {holds === null ? null : <WillGo office={office} successor={successor} holds={holds} />}
        </View>
      ) : null}
      {others
        .filter((view) => mode !== 'closed' || !isChosen(view))
        .map((view) => (
          <View key={view.name} className="serving-part">
            {draw(view)}
          </View>
        ))}
      <SaveFromDay
        {...part}
        setting={() => {
          const sets = read()
          return sets === null || !isNews(serving, wanted)
            ? sets
            : [{ name: 'serving', value: wanted }, ...sets]
        }}
      />
      <View className="serving-note t-note">
        {mode === 'closed'
          ? '停办以后可以由市级管理员重新开办；已经转走的留在接着办的办公室。'
          : '已经收到的照常办。不另外通知填报人，从起用那天起提交的照新的办。'}
      </View>
    </Sheet>
  )
}
