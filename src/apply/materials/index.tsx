import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { fieldOf } from '../../domain/form/fields'
import { emptySlots, slotsOf } from '../../domain/form/materials'
import { nextPart } from '../../domain/form/taskList'
import { officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { back, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { openPart, partsOfDraft } from '../draft/draftParts'
import { useUploads } from '../draft/uploads'
import { useDraft } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import { useServed } from '../parts/useServed'
import './index.scss'
import { SlotSheet } from './SlotSheet'

/** C7: the photos that the subject's kind asks for, slot by slot. */
export default function MaterialsPage() {
  const { id, from } = useParameters('id', 'from')
  const draft = useDraft(id)
  const uploads = useUploads(id)
  const [tried, setTried] = useState(false)
  const { filing, instead } = useServed(draft, ['draft'])
  if (filing === null) return instead
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
  const waited = new Set(
    empty.map((slot) => slot.key).filter((key) => !uploads.some((upload) => upload.slot === key)),
  )
  const running = uploads.filter((upload) => upload.failed === null).length
  const firstId = slots.find((slot) => slot.idCard)

  const next = () => {
    const [open] = waited
    setTried(true)
    if (open) focusOn(`slot-${open}`)
    else if (from === 'check') back()
    else {
      const following = nextPart(partsOfDraft(draft))
      if (following && following.key !== 'materials') openPart(id, following.key, 'replace')
      else if (following) back()
      else replace('apply/check', { id })
    }
  }

  return (
    <Shell
      bar={
        <BottomBar context={contextOf(empty.length, running)}>
          <Button onTap={next}>{from === 'check' ? '返回核对' : '下一步'}</Button>
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
            missing={tried && waited.has(slot.key)}
          />
        </View>
      ))}
      <PhoneLine office={officeFor(filing)} />
    </Shell>
  )
}

const contextOf = (empty: number, running: number): string => {
  if (running > 0) return `正在上传 ${running} 张，可以离开本页`
  return empty > 0 ? `还差 ${empty} 份` : '材料齐了'
}
