import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { FilingDetail, OwnPhoto } from '../../domain/api/filing'
import type { IdConsentView } from '../../domain/api/me'
import { dayOf, showDay } from '../../domain/dates/days'
import { shown } from '../../domain/form/answers'
import { fieldOf, fullLabel, printedRows } from '../../domain/form/fields'
import { managerIsOwner } from '../../domain/form/following'
import { type Slot, slotsOf } from '../../domain/form/materials'
import { idPlaces, peopleAt } from '../../domain/form/people'
import { sharedAnswers, sharedSlots } from '../../domain/form/reuse'
import { SlotPicture } from '../parts/Picture'
import { Refused } from '../parts/Refused'

type SharedSlot = (typeof sharedSlots)[number]

type Source = {
  readonly filing: FilingDetail
  readonly consents: readonly IdConsentView[]
}

const sourceOf = async (id: string): Promise<Source> => {
  const filing = await api('filing.open', { id })
  const names = peopleAt(idPlaces, filing.answers).flatMap(({ name }) =>
    name === '' ? [] : [name],
  )
  return { filing, consents: await api('consent.ofPeople', { names }) }
}

/** What an earlier filing gives to a further account: its values, its photos to be looked at, and by whose consent. */
export const Earlier = ({
  id,
  left,
  onToggle,
}: {
  id: string
  /** The slots whose photos stay behind. */
  left: readonly SharedSlot[]
  onToggle: (slot: SharedSlot) => void
}) => {
  const { data, refusal, reload } = useAnswer(() => sourceOf(id))
  if (data === null)
    return (
      <>
        {refusal ? null : <Loading />}
        <Refused refusal={refusal} onRetry={reload} />
      </>
    )
  const { filing, consents } = data
  const people = peopleAt(idPlaces, filing.answers)
  const agreed = people.filter(({ name, as }) =>
    consents.some((consent) => consent.name === name && consent.as === as),
  )
  const agreedPlaces = agreed.flatMap(({ places }) => places)
  const answers = {
    ...sharedAnswers(filing.answers),
    ...(agreedPlaces.includes('ownerIdNumber')
      ? { ownerIdNumber: filing.answers.ownerIdNumber ?? '' }
      : {}),
  }
  const same = managerIsOwner(answers)
  const rows = printedRows(answers, shown).filter(
    ({ key, text }) => text !== '' && !(same && fieldOf(key).section === 'manager'),
  )
  const slots = slotsOf(filing.answers).flatMap((slot) => {
    const photos = filing.photos[slot.key] ?? []
    const key = sharedSlots.find((each) => each === slot.key)
    const open = !slot.idCard || agreedPlaces.some((place) => place === slot.key)
    return key && photos.length > 0 && open ? [{ slot, key, photos }] : []
  })
  return (
    <>
      {slots.length === 0 ? null : (
        <View className="another-part">
          <Sheet title={`${String(slots.length)} 份材料，请看一眼还能不能用`}>
            {slots.map(({ slot, key, photos }) => (
              <SlotChoice
                key={key}
                id={id}
                slot={slot}
                photos={photos}
                taken={!left.includes(key)}
                onToggle={() => {
                  onToggle(key)
                }}
              />
            ))}
          </Sheet>
        </View>
      )}
      <View className="another-part">
        <Sheet title="会带过来">
          {rows.map((row) => (
            <SummaryLine key={row.key} label={fullLabel(row)} text={row.text} />
          ))}
          {same ? <SummaryLine label="管理员" text="与所有人相同" /> : null}
        </Sheet>
      </View>
      <View className="another-part">
        <Sheet>
          {agreed.map(({ name }) => (
            <View
              key={name}
            >{`身份证号和照片沿用${name} ${agreedOn(name, consents)}的确认。`}</View>
          ))}
          {people
            .filter((person) => !agreed.includes(person))
            .map(({ name }) => (
              <View key={name}>{`${name}的身份证号和照片不带过来，填到那里时再请本人确认。`}</View>
            ))}
          <View className="t-sub">
            只填账号自己的几项：名称、类型、简介、开通日期、粉丝数量。签名不会带过来，请重新签。
          </View>
        </Sheet>
      </View>
    </>
  )
}

const agreedOn = (name: string, consents: readonly IdConsentView[]): string => {
  const given = consents.find((consent) => consent.name === name)
  return given ? showDay(dayOf(given.at)) : ''
}

const SlotChoice = ({
  id,
  slot,
  photos,
  taken,
  onToggle,
}: {
  id: string
  slot: Slot
  photos: readonly OwnPhoto[]
  taken: boolean
  onToggle: () => void
}) => (
  <View className="another-slot">
    <View className="another-photos">
      {photos.map((photo, index) => (
        <View key={photo.fileID} className="another-photo">
          <SlotPicture
            id={id}
            fileID={photo.fileID}
            label={`${slot.label}第 ${String(index + 1)} 张`}
            look="thumb"
          />
        </View>
      ))}
    </View>
    <Tap role="checkbox" checked={taken} className="another-take" onTap={onToggle}>
      <Icon name={taken ? 'ticked-box' : 'box'} />
      <View className="after-icon">{`${slot.label}${taken ? '，照用' : '，不用，重拍'}`}</View>
    </Tap>
  </View>
)
