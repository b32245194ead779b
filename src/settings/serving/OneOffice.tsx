import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { SettingView } from '../../domain/api/administration/settings'
import type { OfficeHolds } from '../../domain/api/office'
import { CITY_OFFICE, officeOf, offices } from '../../domain/city/city'
import { type Serving, servingModes, servingOf } from '../../domain/serving/serving'
import { type Coordinates, placeText, readPlace } from '../../domain/settings/place'
import { setterWords } from '../../domain/settings/setters'
import type { OfficePart } from '../parts/OfficeSettingsPage'
import { SaveFromDay } from '../parts/SaveFromDay'
import { SetAndComing } from '../parts/SetAndComing'
import { isNews, latest, settingIn } from '../../components/settings/setting'
import './index.scss'
import { PlaceField } from './PlaceField'
import { HasGone, WillGo } from './Succession'
import { copies, modes, modeWords, seals } from './words'

/** How one office takes filings, and what its head changes of it from a day on. */
export const OneOffice = ({ office, servings, settings, onChange, onStale }: OfficePart) => {
  const { data: holds } = useAnswer(() => api('office.holds', { office }))
  const serving = settingIn(settings, 'serving')
  const photos = settingIn(settings, 'acceptsPhotos')
  const seal = settingIn(settings, 'needsSeal')
  const place = settingIn(settings, 'place')
  if (!serving || !photos || !seal || !place) return null
  const held = serving.value as Serving
  const answered = [copiesOf(photos.value).label, sealOf(seal.value).label]
  return (
    <>
      <Sheet>
        <View className="t-sub">{officeOf(office).name}</View>
        <Title>{modeWords(held)}</Title>
        {held.mode === 'closed' ? null : <View>{answered.join('，')}</View>}
        {held.successor === null || holds === null ? null : (
          <HasGone successor={held.successor} holds={holds} />
        )}
        <SetAndComing setting={serving} wordsOf={(value) => modeWords(value as Serving)} />
        <SetAndComing setting={photos} wordsOf={(value) => copiesOf(value).label} />
        <SetAndComing setting={seal} wordsOf={(value) => sealOf(value).label} />
        <SetAndComing
          setting={place}
          wordsOf={(value) => placeText(value as Coordinates | null) || '不填'}
        />
        {serving.mayChange ? null : <View className="t-sub">{setterWords.eitherHead}</View>}
      </Sheet>
      {serving.mayChange ? (
        <Change
          office={office}
          holds={holds}
          servings={servings}
          settings={settings}
          serving={serving}
          photos={photos}
          seal={seal}
          place={place}
          onChange={onChange}
          onStale={onStale}
        />
      ) : null}
    </>
  )
}

const sealOf = (value: unknown) => (value === true ? seals.yes : seals.no)
const copiesOf = (value: unknown) => (value === true ? copies.yes : copies.no)

const Change = ({
  office,
  holds,
  servings,
  settings,
  serving,
  photos,
  seal,
  place,
  onChange,
  onStale,
}: OfficePart & {
  holds: OfficeHolds | null
  serving: SettingView
  photos: SettingView
  seal: SettingView
  place: SettingView
}) => {
  const planned = latest(serving) as Serving
  const [mode, setMode] = useState(planned.mode)
  const [successor, setSuccessor] = useState(planned.successor)
  const [accepts, setAccepts] = useState(latest(photos) === true)
  const [needs, setNeeds] = useState(latest(seal) === true)
  const [where, setWhere] = useState(placeText(latest(place) as Coordinates | null))
  const [misplaced, setMisplaced] = useState<string | null>(null)
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
          .map((value) => ({ value, ...modes[value] }))}
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
              sub: servingOf(servings, code).mode === 'paper' ? modes.paper.label : '',
            }))}
            value={successor ?? ''}
            onChoose={(value) => {
              setSuccessor(open.find(({ code }) => code === value)?.code ?? null)
            }}
          />
          {holds === null ? null : <WillGo office={office} successor={successor} holds={holds} />}
        </View>
      ) : (
        <>
          <YesOrNo label="复印件" words={copies} value={accepts} onChoose={setAccepts} />
          <YesOrNo label="单位盖章" words={seals} value={needs} onChoose={setNeeds} />
        </>
      )}
      <PlaceField text={where} said={misplaced} onType={setWhere} />
      <SaveFromDay
        settings={settings}
        onChange={onChange}
        onStale={onStale}
        setting={() => {
          const read = readPlace(where)
          setMisplaced(typeof read === 'string' ? read : null)
          if (typeof read === 'string') return null
          return [
            ...(isNews(serving, wanted) ? [{ name: 'serving' as const, value: wanted }] : []),
            ...(isNews(photos, accepts)
              ? [{ name: 'acceptsPhotos' as const, value: accepts }]
              : []),
            ...(isNews(seal, needs) ? [{ name: 'needsSeal' as const, value: needs }] : []),
            ...(isNews(place, read) ? [{ name: 'place' as const, value: read }] : []),
          ]
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

const YesOrNo = ({
  label,
  words,
  value,
  onChoose,
}: {
  label: string
  words: typeof seals | typeof copies
  value: boolean
  onChoose: (value: boolean) => void
}) => (
  <View className="serving-part">
    <View className="t-strong">{label}</View>
    <ChoiceList
      label={label}
      options={[
        { value: 'yes', ...words.yes },
        { value: 'no', ...words.no },
      ]}
      value={value ? 'yes' : 'no'}
      onChoose={(chosen) => {
        onChoose(chosen === 'yes')
      }}
    />
  </View>
)
