import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { Overlay } from '../../components/layout/Overlay'
import { clause } from '../../domain/city/city'
import { matchPlaces } from '../../domain/places/gazetteer'
import { scopeTests } from '../../domain/places/scope'
import { villagePlaces } from '../../domain/places/villages'
import { FoundPlace } from '../scope/NameStep'

/** The self-check, folded under the name for who comes without it: the place that is certain, or the clauses to read (A1). */
export const NameInScope = ({ name }: { name: string }) => {
  const [open, setOpen] = useState(false)
  const places = useMemo(
    () => matchPlaces(name, villagePlaces).filter(({ decides }) => decides),
    [name],
  )
  if (name === '') return null
  if (places.length > 0)
    return places.map((place) => <FoundPlace key={place.text} place={{ ...place, meant: true }} />)
  return (
    <>
      <TextButton
        go
        onTap={() => {
          setOpen(true)
        }}
      >
        哪些账号要备案
      </TextButton>
      {open ? (
        <Overlay
          title="符合任何一条就要备案"
          onClose={() => {
            setOpen(false)
          }}
        >
          {scopeTests.map((test) => (
            <View key={test.clause} className="section-clause">
              <View className="t-note">{`通告${test.clause}`}</View>
              <View>{clause(test.clause)}</View>
            </View>
          ))}
        </Overlay>
      ) : null}
    </>
  )
}
