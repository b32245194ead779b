import { View } from '@tarojs/components'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { Office } from '../../domain/city/city'
import { fieldOf } from '../../domain/form/fields'
import { emptySlots, type Slot, slots as slotRows, slotsOf } from '../../domain/form/materials'
import { nextPart, type PartProgress } from '../../domain/form/taskList'
import { officeFor } from '../../domain/moves/standing'
import { copiesToBring, type ToBring } from '../../domain/paper/copies'
import { focusOn } from '../../platform/screen/focus'
import { back, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { copiesOffice, counterOf, openNext, openPart, partsOfDraft } from '../draft/draftParts'
import { ofMaterials, useUploads } from '../draft/uploads'
import { useDraft } from '../draft/useDraft'
import { Printed } from '../packet/Printed'
import { ToBringList } from '../packet/ToBringList'
import { Where } from '../packet/Where'
import { useIdConsent } from '../parts/idConsents'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Refused } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'
import { useServed } from '../parts/useServed'
import { placeOf } from './placeOf'
import { SlotSheet } from './SlotSheet'
import './index.scss'

definePageConfig({ navigationBarTitleText: '材料' })

/** Stands for the photos where the office takes copies at its counter (M7). */
const Brought = ({
  office,
  copies,
  act,
}: {
  office: Office
  copies: readonly ToBring[]
  act: { readonly word: string; readonly run: () => void }
}) => (
  <Shell
    bar={
      <BottomBar>
        <Button onTap={act.run}>{act.word}</Button>
      </BottomBar>
    }
  >
    <Sheet>
      <Title>{`复印件送到${office.shortName}`}</Title>
      <View className="t-sub">这里不用上传照片。备案表照样在线上填写、签名、提交。</View>
    </Sheet>
    {copies.length === 0 ? null : (
      <Sheet title="带这些">
        <ToBringList items={copies} />
      </Sheet>
    )}
    <Where office={office} />
  </Shell>
)

/** C7: the photos that the subject's kind asks for, slot by slot. */
export default function MaterialsPage() {
  const { id, from } = useParameters('id', 'from')
  const draft = useDraft(id)
  const uploads = ofMaterials(useUploads(id))
  const choosing = useChoosing()
  const consent = useIdConsent('idFront', draft.answers)
  const servings = useServings()
  const { filing, instead } = useServed(draft, ['draft'])
  if (filing === null) return instead
  if (counterOf(filing) !== null) return <Printed filing={filing} />
  const { answers } = draft
  const slots = slotsOf(answers)
  const kind = fieldOf('subjectKind').choices?.find((each) => each.value === answers.subjectKind)
  if (slots.length === 0)
    return (
      <Shell
        bar={
          <BottomBar>
            <Button
              onTap={() => {
                openPart(id, 'subject', 'replace')
              }}
            >
              去选主体类别
            </Button>
          </BottomBar>
        }
      >
        <Sheet>
          <Title>先选主体类别</Title>
          <View className="t-sub">选好后就知道要哪几份材料。</View>
        </Sheet>
        <PhoneLine office={officeFor(filing)} />
      </Shell>
    )
  const required = slots.filter((slot) => slot.required).length
  const empty = emptySlots(answers, filing.photos)
  const [open] = empty.filter((slot) => !uploads.some((upload) => upload.slot === slot.key))
  const firstId = slots.find((slot) => slot.idCard)
  const locked = open?.idCard === true && consent.state !== 'given'

  const following = nextPart(partsOfDraft(draft))
  const goOn = () => {
    if (from === 'check') back()
    else if (following?.key === 'materials') replace('apply/tasks', { id })
    else openNext(id, draft)
  }
  const add = (slot: Slot) => {
    const held = { photos: filing.photos[slot.key] ?? [], uploads: [] }
    if (locked) focusOn('id-consent')
    else choosing.choose(placeOf(id, slot, held))
  }
  const counter = copiesOffice(filing, servings)
  if (counter !== null)
    return (
      <Brought
        office={counter}
        copies={copiesToBring(answers)}
        act={{ word: from === 'check' ? '返回核对' : wordOf(following), run: goOn }}
      />
    )
  const act =
    open === undefined
      ? { word: from === 'check' ? '返回核对' : wordOf(following), run: goOn }
      : {
          word: locked ? '先回答上面这一项' : `拍${nameOf(open)}`,
          run: () => {
            add(open)
          },
        }

  return (
    <Shell
      bar={
        <BottomBar context={contextOf(empty.length, uploads.length)}>
          <Button busy={choosing.checking === null ? null : '正在检查照片…'} onTap={act.run}>
            {act.word}
          </Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      <Sheet>
        <Title>
          {required > 0 ? `${kind?.label ?? ''}需要下面 ${required} 份` : '可以提供下面的材料'}
        </Title>
        <View className="t-sub">只用于登记备案。通告要的是复印件，拍下原件或复印件都可以。</View>
      </Sheet>
      {slots.map((slot) => (
        <View key={slot.key}>
          <SlotSheet
            id={id}
            slot={slot}
            photos={filing.photos[slot.key] ?? []}
            uploads={uploads.filter((upload) => upload.slot === slot.key)}
            answers={answers}
            asks={slot === firstId}
            choosing={choosing}
          />
        </View>
      ))}
      <PhoneLine office={officeFor(filing)} />
      <PoorPhoto choosing={choosing} />
    </Shell>
  )
}

/** A slot's name, short enough to stand on a button. */
const nameOf = ({ key, label }: Slot): string =>
  label.length <= 10 ? label : (slotRows.find((row) => row.key === key)?.name ?? label)

const wordOf = (part: PartProgress | null): string => {
  if (part === null || part.key === 'signature') return '去核对'
  return part.key === 'materials' ? '回到填写目录' : `去填${part.title}`
}

const contextOf = (empty: number, going: number): string => {
  if (going > 0) return `${going} 张还没有传完，可以离开本页`
  return empty > 0 ? `还差 ${empty} 份` : '材料齐了'
}
