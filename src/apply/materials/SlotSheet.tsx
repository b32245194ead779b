import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button, ButtonPair } from '../../components/controls/Button'
import { Tap } from '../../components/controls/Tap'
import { StatusMark } from '../../components/filing/StatusMark'
import { Sheet } from '../../components/layout/Sheet'
import type { Photo } from '../../domain/api/filing'
import type { Answers } from '../../domain/form/form'
import { isIdCard, PHOTOS_A_SLOT, type Slot } from '../../domain/form/materials'
import { NOT_CORRECTED } from '../../domain/moves/correctionReasons'
import type { PhotoSource } from '../../platform/files/photo'
import { choosePhotos } from '../../platform/files/photos'
import { focusOn } from '../../platform/screen/focus'
import { retryUpload, type Upload, addToSlot } from '../draft/uploads'
import { photoProblem } from '../parts/photoProblems'
import { SlotPicture } from '../parts/Picture'
import { IdConsentAt } from '../parts/IdConsentAt'
import { useIdConsent } from '../parts/idConsents'
import { Refused, wantsConsent } from '../parts/Refused'
import { Wrong } from '../parts/Wrong'
import { Failed, OnItsWay } from './OnItsWay'
import { Whole } from './Whole'

/** One slot: what to photograph and why, its photos, and the two ways to add one. */
export const SlotSheet = ({
  id,
  slot,
  photos,
  uploads,
  answers,
  asks,
  missing,
  returned,
}: {
  id: string
  slot: Slot
  photos: readonly Photo[]
  uploads: readonly Upload[]
  answers: Answers
  /** It is the first of an ID card: here the consent of its person is asked for. */
  asks: boolean
  missing: boolean
  /** The office returned it: what it said, and whether a photo changed since. */
  returned?: { readonly said: ReactNode; readonly done: boolean; readonly tried: boolean }
}) => {
  const [message, setMessage] = useState<string | null>(null)
  const [shown, setShown] = useState<Photo | null>(null)
  const room = PHOTOS_A_SLOT - photos.length - uploads.length
  const left = returned && returned.tried && !returned.done ? NOT_CORRECTED : null
  const running = uploads.some((each) => each.failed === null)
  const consent = useIdConsent(isIdCard(slot.key) ? slot.key : 'idFront', answers)
  const locked = slot.idCard && consent.state !== 'given'
  const unconsented = uploads.filter((each) => wantsConsent(each.failed))

  const add = (source: PhotoSource) => {
    if (locked) {
      focusOn('id-consent')
      return
    }
    if (room <= 0) {
      setMessage(`一份材料最多 ${PHOTOS_A_SLOT} 张`)
      return
    }
    setMessage(null)
    void choosePhotos(source, room).then(({ photos: chosen, problem }) => {
      chosen.forEach((photo) => {
        addToSlot(id, slot.key, photo)
      })
      if (problem !== null) setMessage(photoProblem(problem, source))
    })
  }

  const wrong = message ?? (missing && photos.length === 0 ? `请拍${slot.label}` : left)

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
        <View className="slot-head">
          <View className="slot-name t-head">{slot.label}</View>
          {running ? (
            <StatusMark name="filling" word="正在上传" />
          ) : returned ? (
            returned.done ? (
              <StatusMark name="done" word="已改" />
            ) : (
              <StatusMark name="returned" />
            )
          ) : photos.length > 0 ? (
            <StatusMark name="done" />
          ) : slot.required ? (
            <StatusMark name="notStarted" />
          ) : (
            <View className="t-note">可不传</View>
          )}
        </View>
        {returned?.said ?? <View className="t-sub">{slot.hint}</View>}
        {photos.length + uploads.length > 0 ? (
          <View className="slot-photos">
            {photos.map((photo, index) => (
              <Tap
                key={photo.fileID}
                className="slot-photo"
                label={`看${slot.label}第 ${index + 1} 张`}
                onTap={() => {
                  setShown(photo)
                }}
              >
                <SlotPicture id={id} fileID={photo.fileID} label="" look="thumb" />
              </Tap>
            ))}
            {uploads.map((each) => (
              <OnItsWay key={each.key} upload={each} />
            ))}
          </View>
        ) : null}
        {uploads
          .filter((each) => each.failed !== null && !wantsConsent(each.failed))
          .map((each) => (
            <Failed key={each.key} upload={each} />
          ))}
        {returned && photos.length > 0 ? (
          <View className="t-sub slot-tip">点开照片可以看大图，不要的可以删除</View>
        ) : null}
        {wrong === null ? null : <Wrong>{wrong}</Wrong>}
        {locked ? (
          <View className="slot-locked t-sub">先看上面的说明，同意后可以拍照上传</View>
        ) : room > 0 ? (
          <View className="slot-acts">
            <ButtonPair>
              <Button
                look="outline"
                onTap={() => {
                  add('camera')
                }}
              >
                {photos.length > 0 ? '再拍一张' : '拍照'}
              </Button>
              <Button
                look="outline"
                onTap={() => {
                  add('album')
                }}
              >
                从相册选
              </Button>
            </ButtonPair>
          </View>
        ) : null}
      </Sheet>
      {shown ? (
        <Whole
          id={id}
          slot={slot}
          photo={shown}
          onClose={() => {
            setShown(null)
          }}
        />
      ) : null}
    </View>
  )
}
