import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { Refused } from '../parts/Refused'
import type { FilingDetail } from '../../domain/api/filing'
import type { Answers } from '../../domain/form/form'
import { type Slot, type SlotKey, slotsOf } from '../../domain/form/materials'
import { type LackKey, type LackReason } from '../../domain/moves/entering/entering'
import { addSeal, type Upload } from '../draft/uploads'
import { draftOf } from '../draft/useDraft'
import { OnItsWay } from '../materials/OnItsWay'
import { placeOf } from '../materials/placeOf'
import { SlotPicture } from '../parts/Picture'
import type { Choosing } from '../parts/useChoosing'
import { Wrong } from '../parts/Wrong'
import { Lack } from './Lack'
import { lacksOf } from './hindrances'

export type ShownScan = 'signature' | SlotKey

const FORM = '纸质表'

/** The scans: the signed form, and the copies that came with it; one is in sight. */
export const Scans = ({
  filing,
  answers,
  uploads,
  choosing,
  shown,
  onShow,
  wrong,
  onLack,
}: {
  filing: FilingDetail
  answers: Answers
  uploads: readonly Upload[]
  choosing: Choosing
  shown: ShownScan
  onShow: (shown: ShownScan) => void
  wrong: Readonly<Record<string, string>>
  onLack: (key: LackKey, reason: LackReason | null) => void
}) => {
  const asked = slotsOf(answers)
  const isOpen = (key: SlotKey) => filing.editable?.slots.includes(key) ?? true
  const here = asked.some(({ key }) => key === shown) ? shown : 'signature'
  const slot = asked.find(({ key }) => key === here)
  const tabs: readonly (readonly [ShownScan, string])[] = [
    ['signature', FORM],
    ...asked.map(({ key, name }): readonly [ShownScan, string] => [key, name]),
  ]
  const going = uploads.filter((upload) => upload.slot === here)
  const lacking = Object.entries(wrong).filter(
    ([key]) => key === 'signature' || asked.some((each) => each.key === key),
  )
  return (
    <Sheet>
      {tabs.length > 1 ? <Tabs label="扫描件" tabs={tabs} chosen={here} onChoose={onShow} /> : null}
      {slot === undefined ? (
        <FormScan filing={filing} going={going.length > 0} choosing={choosing} />
      ) : (
        <Copies
          filing={filing}
          slot={slot}
          going={going}
          choosing={choosing}
          open={isOpen(slot.key)}
        />
      )}
      {going.map((upload) => (
        <OnItsWay key={upload.key} upload={upload} />
      ))}
      {slot !== undefined && isLackSlot(slot.key) && slot.required && isOpen(slot.key) ? (
        (filing.photos[slot.key] ?? []).length === 0 && going.length === 0 ? (
          <Lack
            label={slot.label}
            reason={lacksOf(filing, answers)[slot.key] ?? null}
            onChoose={(reason) => {
              if (isLackSlot(slot.key)) onLack(slot.key, reason)
            }}
          />
        ) : null
      ) : null}
      {lacking.map(([key, message]) => (
        <View key={key} id={key}>
          <Wrong>{message}</Wrong>
        </View>
      ))}
    </Sheet>
  )
}

const isLackSlot = (key: SlotKey): key is SlotKey & LackKey => key !== 'other'

/** The form that was signed on paper. */
const FormScan = ({
  filing,
  going,
  choosing,
}: {
  filing: FilingDetail
  going: boolean
  choosing: Choosing
}) => {
  const { id, signature } = filing
  const key = `${id}:signature`
  const take = () => {
    choosing.choose({
      key,
      label: FORM,
      room: 1,
      take: (photo) => {
        const now = draftOf(id).state().filing
        if (now !== null) void addSeal(now, photo)
      },
    })
  }
  return (
    <>
      {signature === null ? (
        <View className="t-sub">
          先扫描或拍下签了名的表，对着它录入。多出的页放在「其他材料」。
        </View>
      ) : (
        <SlotPicture id={id} fileID={signature.fileID} label={FORM} look="whole" />
      )}
      {choosing.said?.key === key ? <Wrong>{choosing.said.text}</Wrong> : null}
      {going ? null : (
        <TextButton icon="camera" onTap={take}>
          {choosing.checking === key
            ? '正在检查照片…'
            : signature === null
              ? '放入纸质表'
              : '换一张'}
        </TextButton>
      )}
    </>
  )
}

/** The copies of one paper. */
const Copies = ({
  filing,
  slot,
  going,
  choosing,
  open,
}: {
  filing: FilingDetail
  slot: Slot
  going: readonly Upload[]
  choosing: Choosing
  open: boolean
}) => {
  const { id } = filing
  const { refusal, run, repeat } = useActs()
  const photos = filing.photos[slot.key] ?? []
  const place = placeOf(id, slot, { photos, uploads: going })
  return (
    <>
      <View className="t-strong">{slot.label}</View>
      {photos.map(({ fileID }, index) => (
        <View key={fileID} className="entering-copy">
          <SlotPicture
            id={id}
            fileID={fileID}
            label={`${slot.label}第 ${String(index + 1)} 张`}
            look="whole"
          />
          {open ? (
            <TextButton
              label={`删除这张${slot.label}，第 ${String(index + 1)} 张`}
              decides
              onTap={() => {
                run('remove', async () => {
                  draftOf(id).accept(
                    await api('filing.removePhoto', { id, slot: slot.key, fileID }),
                  )
                })
              }}
            >
              删除这张
            </TextButton>
          ) : null}
        </View>
      ))}
      <Refused refusal={refusal} onRetry={repeat} />
      {choosing.said?.key === place.key ? <Wrong>{choosing.said.text}</Wrong> : null}
      {open ? (
        <TextButton
          icon="camera"
          onTap={() => {
            choosing.choose(place)
          }}
        >
          {choosing.checking === place.key ? '正在检查照片…' : `放入${slot.name}`}
        </TextButton>
      ) : null}
    </>
  )
}
