import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { Specimen, type SpecimenLook } from '../../components/filing/Specimen'
import { StatusMark } from '../../components/filing/StatusMark'
import { Overlay } from '../../components/layout/Overlay'
import { Sheet } from '../../components/layout/Sheet'
import type { Photo } from '../../domain/api/filing'
import type { Answers } from '../../domain/form/form'
import { isIdCard, type Slot } from '../../domain/form/materials'
import { NOT_CORRECTED } from '../../domain/moves/returning/correctionReasons'
import { focusOn } from '../../platform/screen/focus'
import { retryUpload, type Upload } from '../draft/uploads'
import { IdConsentAt } from '../parts/IdConsentAt'
import { useIdConsent } from '../parts/idConsents'
import { SlotPicture } from '../parts/Picture'
import { Refused, wantsConsent } from '../parts/Refused'
import type { Choosing } from '../parts/useChoosing'
import { Wrong } from '../parts/Wrong'
import { OnItsWay } from './OnItsWay'
import { placeOf } from './placeOf'
import { Whole } from './Whole'

const wrong: readonly (readonly [look: SpecimenLook, word: string])[] = [
  ['cut', '四角不全'],
  ['glare', '反光'],
  ['dark', '太暗'],
  ['blurred', '模糊'],
]

/** A4: what a photo of this paper should look like, and what it should not. */
const Samples = ({ slot, onClose }: { slot: Slot; onClose: () => void }) => (
  <Overlay title="看样张" onClose={onClose}>
    <View className="sample-word tone-done">这样拍：四角拍全，字看得清</View>
    <Specimen slot={slot.key} />
    <View className="sample-word tone-act">这样要重拍</View>
    <View className="sample-grid">
      {wrong.map(([look, word]) => (
        <View key={look} className="sample-cell">
          <Specimen slot={slot.key} look={look} />
          <View className="t-sub sample-name">{word}</View>
        </View>
      ))}
    </View>
  </Overlay>
)

/** One slot: its sample or photo, what to photograph and how far it is, and one way on. */
export const SlotSheet = ({
  id,
  slot,
  photos,
  uploads,
  answers,
  asks,
  missing = false,
  choosing,
  renew = false,
  returned,
}: {
  id: string
  slot: Slot
  photos: readonly Photo[]
  uploads: readonly Upload[]
  answers: Answers
  /** It is the first of an ID card: here the consent of its person is asked for. */
  asks: boolean
  /** Its photo was asked for and did not come. */
  missing?: boolean
  choosing: Choosing
  /** Its photos show what was registered: a change asks for a new one. */
  renew?: boolean
  /** The office returned it: what it said, and how it was put right since; null while it was not. */
  returned?: { readonly said: ReactNode; readonly state: string | null; readonly tried: boolean }
}) => {
  const [shown, setShown] = useState<Photo | null>(null)
  const [sampled, setSampled] = useState(false)
  const left = returned && returned.tried && returned.state === null ? NOT_CORRECTED : null
  const consent = useIdConsent(isIdCard(slot.key) ? slot.key : 'idFront', answers)
  const locked = slot.idCard && consent.state !== 'given'
  const unconsented = uploads.filter((each) => wantsConsent(each.failed))
  const place = placeOf(id, slot, { photos, uploads })
  const said = choosing.said?.key === place.key ? choosing.said.text : null
  const wrong =
    said ??
    (missing && (renew || photos.length === 0) ? `请拍${renew ? '新的' : ''}${slot.label}` : left)
  const [first, ...more] = photos

  const add = () => {
    if (locked) focusOn('id-consent')
    else choosing.choose(place)
  }
  const look = (photo: Photo, index: number, children: ReactNode) => (
    <Tap
      key={photo.fileID}
      className="picture-frame"
      label={`看${slot.label}第 ${index + 1} 张`}
      onTap={() => {
        setShown(photo)
      }}
    >
      {children}
    </Tap>
  )

  return (
    <View id={`slot-${slot.key}`} className="slot">
      {asks && locked ? (
        <Sheet>
          <IdConsentAt id={id} consent={consent} answers={answers} />
        </Sheet>
      ) : null}
      <Refused
        id={id}
        refusal={unconsented[0]?.failed ?? null}
        onRetry={() => {
          unconsented.forEach(retryUpload)
        }}
      />
      <Sheet>
        <View className="slot-row">
          {first ? (
            look(first, 0, <SlotPicture id={id} fileID={first.fileID} label="" look="thumb" />)
          ) : uploads.length > 0 ? null : (
            <Tap
              className="picture-frame slot-sample"
              label={`看样张：${slot.label}`}
              onTap={() => {
                setSampled(true)
              }}
            >
              <View className="slot-sample-drawn">
                <Specimen slot={slot.key} />
              </View>
              <View className="slot-sample-word">看样张</View>
            </Tap>
          )}
          <View className="slot-words">
            <View className="slot-name t-strong">{slot.label}</View>
            <State
              slot={slot}
              photos={renew ? [] : photos}
              checking={choosing.checking === place.key}
              going={uploads.length > 0}
              {...(returned ? { returned: returned.state } : {})}
            />
            {photos.some(({ weakness }) => weakness !== undefined) ? (
              <View className="t-sub">照片不够清楚，工作人员会再看</View>
            ) : null}
            {locked ? (
              <View className="t-sub">先看上面的说明，确认后可以拍照上传</View>
            ) : (photos.length > 0 && !returned && !renew) || uploads.length > 0 ? null : (
              <TextButton icon="camera" onTap={add}>
                拍照或选照片
              </TextButton>
            )}
          </View>
        </View>
        {more.length > 0 ? (
          <View className="slot-more">
            {more.map((photo, index) =>
              look(
                photo,
                index + 1,
                <SlotPicture id={id} fileID={photo.fileID} label="" look="thumb" />,
              ),
            )}
          </View>
        ) : null}
        {uploads.map((each) => (
          <OnItsWay key={each.key} upload={each} />
        ))}
        {returned?.said ?? null}
        {returned && photos.length > 0 ? (
          <View className="t-sub">点开照片可以看大图，不要的可以删除</View>
        ) : null}
        {wrong === null ? null : <Wrong>{wrong}</Wrong>}
      </Sheet>
      {sampled ? (
        <Samples
          slot={slot}
          onClose={() => {
            setSampled(false)
          }}
        />
      ) : null}
      {shown ? (
        <Whole
          id={id}
          slot={slot}
          photo={shown}
          onAdd={(replaces) => {
            setShown(null)
            choosing.choose(placeOf(id, slot, { photos, uploads, replaces }))
          }}
          onClose={() => {
            setShown(null)
          }}
        />
      ) : null}
    </View>
  )
}

/** How far a slot is; no 已完成 while a photo of it is not with the server. */
const State = ({
  slot,
  photos,
  checking,
  going,
  returned,
}: {
  slot: Slot
  photos: readonly Photo[]
  checking: boolean
  going: boolean
  returned?: string | null
}) => {
  if (checking) return <StatusMark name="checking" word="正在检查照片" />
  if (going) return photos.length > 0 ? <StatusMark name="filling" word="还没有传完" /> : null
  if (returned !== undefined)
    return returned === null ? (
      <StatusMark name="returned" />
    ) : (
      <StatusMark name="done" word={returned} />
    )
  return photos.length > 0 ? <StatusMark name="done" /> : <View className="t-sub">{slot.hint}</View>
}
