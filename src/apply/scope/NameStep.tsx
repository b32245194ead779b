import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Icon } from '../../components/controls/Icon'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY, CITY_OFFICE, officeOf } from '../../domain/city/city'
import { fieldOf } from '../../domain/form/fields'
import { matchPlaces, type PlaceMatch } from '../../domain/places/gazetteer'
import { scopeResult, scopeTests } from '../../domain/places/scope'
import { villagePlaces } from '../../domain/places/villages'
import { TextInput } from '../../platform/input/TextInput'
import { focusOn } from '../../platform/screen/focus'
import './index.scss'
import { BeginBar, NOTHING_KNOWN, Opened } from './Opened'
import { YesNo } from './YesNo'

const nameTest = scopeTests.find((test) => test.clause === '二.2')
const featureQuestion =
  nameTest?.questions.find((question) => question.key === 'localFeature')?.text ?? ''

const nameClause = scopeResult({ placeName: true }).clauses[0]?.quote ?? ''

/** A place in the account's name, with what the user said when it was asked about. */
export type ScopeMatch = PlaceMatch & { readonly meant: boolean | null }

/** The places in a name, villages too; what decides by itself is meant. */
const placesIn = (name: string, said: Readonly<Record<string, boolean>>): readonly ScopeMatch[] =>
  matchPlaces(name, villagePlaces).map((match) => ({
    ...match,
    meant: match.decides ? true : (said[match.text] ?? null),
  }))

type Answered = { readonly placeName: boolean; readonly localFeature: boolean }

/**
 * Step 1: the name. Places found in it are shown as they are typed, and with one that is certain the result stands under it;
 * it asks only while none is.
 */
export const NameStep = ({
  name: before,
  onNext,
}: {
  name: string
  onNext: (name: string, places: readonly ScopeMatch[], answered: Answered) => void
}) => {
  const [name, setName] = useState(before)
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({})
  const [known, setKnown] = useState(NOTHING_KNOWN)
  const [feature, setFeature] = useState<boolean | null>(null)
  const [tried, setTried] = useState(false)
  const typed = useRef(before)
  const places = placesIn(name, said)
  const placeName = places.some((place) => place.meant === true)
  const empty = name.trim() === ''

  const next = () => {
    setTried(true)
    const open = places.findIndex((place) => place.meant === null)
    if (typed.current.trim() === '') focusOn('scope-name')
    else if (open >= 0) focusOn(`scope-place-${open}`)
    else if (feature === null) focusOn('scope-feature')
    else onNext(name.trim(), places, { placeName: false, localFeature: feature })
  }

  return (
    <Shell
      bar={
        placeName ? (
          <BeginBar name={name.trim()} known={known} />
        ) : (
          <BottomBar>
            <Button onTap={next}>下一步</Button>
          </BottomBar>
        )
      }
    >
      <Sheet>
        <View className="t-sub">{placeName ? '需要登记备案' : '第 1 步，共 4 步'}</View>
        <Title>账号叫什么名字？</Title>
        <View className="scope-name">
          <FieldFrame
            id="scope-name"
            label={fieldOf('accountName').label}
            hint="公众号、手机APP或其他账号的名称"
            message={wrong(tried && empty ? '请填写账号名（昵称）' : null)}
          >
            <TextInput
              label={fieldOf('accountName').label}
              text={before}
              keyboard="text"
              longest={60}
              focus
              wrong={tried && empty}
              onType={(text) => {
                typed.current = text
                setName(text)
              }}
              onLeave={(text) => {
                typed.current = text
                setName(text)
              }}
            />
          </FieldFrame>
        </View>
        <View aria-live="polite">
          {places.map((place) =>
            place.question === undefined || (placeName && place.meant === null) ? (
              <FoundPlace key={place.text} place={place} />
            ) : (
              <View
                key={place.text}
                id={`scope-place-${places.indexOf(place)}`}
                className="scope-asked"
              >
                <View>{place.question}</View>
                <YesNo
                  question={place.question}
                  answer={place.meant}
                  missing={tried}
                  onAnswer={(yes) => {
                    setSaid({ ...said, [place.text]: yes })
                  }}
                />
              </View>
            ),
          )}
          {placeName ? <View className="scope-quote scope-none">{nameClause}</View> : null}
          {!empty && places.length === 0 ? (
            <View className="scope-none t-sub">名称里没有认出{CITY}的地名</View>
          ) : null}
        </View>
      </Sheet>
      {placeName ? <Opened known={known} onKnow={setKnown} /> : null}
      {empty || placeName ? null : (
        <View id="scope-feature" className="scope-feature">
          <Sheet>
            <View>{featureQuestion}</View>
            <YesNo
              question={featureQuestion}
              answer={feature}
              missing={tried}
              onAnswer={setFeature}
            />
          </Sheet>
        </View>
      )}
      <Sheet>
        <View className="t-note">只在这部手机上判断，不上传，也不保存。</View>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

/** ✓「胜芳」霸州市胜芳镇, with the clause that it meets unless that stands beside it; one that only asks with its doubt. */
export const FoundPlace = ({
  place,
  withClause = true,
}: {
  place: ScopeMatch
  withClause?: boolean
}) =>
  place.meant === true ? (
    <View className="scope-found">
      <View className="scope-found-mark">
        <Icon name="tick" />
      </View>
      <View>
        <View>
          「{place.text}」{place.place}
        </View>
        {withClause ? (
          <View className="t-sub">
            通告{nameTest?.clause} {nameTest?.label}
          </View>
        ) : null}
      </View>
    </View>
  ) : (
    <View className="scope-found scope-doubt t-sub">
      <View className="scope-found-mark">
        <Icon name="ring" />
      </View>
      <View>{place.doubt}，不影响结果</View>
    </View>
  )
