import { View } from '@tarojs/components'
import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { ErrorSummary } from '../../components/controls/ErrorSummary'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import type { EditableView, FilingDetail, ReturnedView } from '../../domain/api/filing'
import { officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { useUploads } from '../draft/uploads'
import { draftOf, useDraft } from '../draft/useDraft'
import '../materials/index.scss'
import { SlotSheet } from '../materials/SlotSheet'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Refused } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'
import { useServed } from '../parts/useServed'
import '../section/index.scss'
import { useTyping } from '../section/useTyping'
import { AskOffice, LockedRows } from './Foot'
import { CorrectionHead } from './Head'
import './index.scss'
import { lackingOf } from './lacking'
import { type Fix, planOf } from './plan'
import { FixHead, Said } from './Said'
import { useFields } from './useFields'

/** G5: only what the office returned, each item with what was filled in, why, and its control. */
export default function CorrectionPage() {
  const { id } = useParameters('id')
  const draft = useDraft(id)
  const { filing, instead } = useServed(draft, ['returned'])
  return filing?.returned && filing.editable ? (
    <Fixes filing={filing} returned={filing.returned} editable={filing.editable} />
  ) : (
    instead
  )
}

const Fixes = ({
  filing,
  returned,
  editable,
}: {
  filing: FilingDetail
  returned: ReturnedView
  editable: EditableView
}) => {
  const { id } = filing
  const { key } = useParameters('key')
  const draft = useDraft(id)
  const typing = useTyping(id)
  const uploads = useUploads(id)
  const choosing = useChoosing()
  const [tried, setTried] = useState(false)
  const { busy, run } = useActs()
  const jumped = useRef(false)
  const fields = useFields(draft, typing, tried)
  const { goTo } = fields
  useEffect(() => {
    if (jumped.current || key === '') return
    jumped.current = true
    setTimeout(() => {
      focusOn(key)
    }, 50)
  }, [key])
  useDidHide(typing.commit)
  useUnload(() => {
    typing.commit()
    void draft.flush()
  })

  const plan = planOf(returned, editable, typing.answers)
  const errors = tried ? lackingOf(plan, typing.answers, filing.photos) : []
  const slots = [...plan.fixes.flatMap(({ slot }) => slot ?? []), ...plan.more.slots]
  const firstId = slots.find((slot) => slot.idCard)
  const done = plan.fixes.filter((fix) => fix.done).length

  const proceed = () => {
    const { filing: saved, saving } = draftOf(id).state()
    setTried(true)
    if (saved?.returned && saved.editable) {
      const left = planOf(saved.returned, saved.editable, saved.answers)
      if (lackingOf(left, saved.answers, saved.photos).length > 0 || saving?.state !== 'saved')
        setTimeout(() => {
          focusOn('errors')
        }, 50)
      else go(saved.signature === null ? 'apply/signature' : 'apply/check', { id })
    }
  }
  const next = () => {
    typing.commit()
    run('save', () => draft.flush().then(proceed))
  }
  const slotOf = (slot: (typeof slots)[number], fix?: Fix) => (
    <View key={slot.key}>
      <View className={fix ? classOf(fix) : ''}>
        <SlotSheet
          id={id}
          slot={slot}
          photos={filing.photos[slot.key] ?? []}
          uploads={uploads.filter((upload) => upload.slot === slot.key)}
          answers={typing.answers}
          asks={slot === firstId}
          choosing={choosing}
          missing={tried && fix === undefined && slot.required}
          {...(fix ? { returned: { said: <Said fix={fix} />, done: fix.done, tried } } : {})}
        />
      </View>
    </View>
  )

  return (
    <Shell
      bar={
        <BottomBar context={contextOf(done, plan.fixes.length, uploads.length)}>
          <Button busy={busy === null ? null : '正在保存…'} onTap={next}>
            {filing.signature === null ? '签名并重新提交' : '核对后重新提交'}
          </Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.flush()} />
      <CorrectionHead
        returned={returned}
        done={done}
        saving={draft.saving}
        onRetry={() => void draft.flush()}
      />
      <ErrorSummary errors={errors} onGo={goTo} />
      {plan.fixes.map((fix) =>
        fix.slot ? (
          slotOf(fix.slot, fix)
        ) : (
          <View key={fix.item.key} id={`fix-${fix.item.key}`} className={classOf(fix)}>
            <Sheet>
              <FixHead fix={fix} />
              <Said fix={fix} />
              {fix.fields.map((field) => fields.control(field, field.key !== fix.item.key))}
              {fix.item.key === 'signature' ? (
                <View className="t-sub">改完其他几处后，在下一步重新签名</View>
              ) : null}
            </Sheet>
          </View>
        ),
      )}
      {plan.more.fields.length === 0 ? null : (
        <View className="fix">
          <Sheet title="改了之后，这几项也要填">
            {plan.more.fields.map((field) => fields.control(field, true))}
          </Sheet>
        </View>
      )}
      {plan.more.slots.map((slot) => slotOf(slot))}
      <AskOffice office={officeFor(filing)} />
      <LockedRows id={id} signature={filing.signature} />
      <PoorPhoto choosing={choosing} />
    </Shell>
  )
}

/** The bar at the edge stands where something is still to be done. */
const classOf = ({ done }: Fix): string => (done ? 'fix fix-done' : 'fix')

const contextOf = (done: number, of: number, running: number): string =>
  running > 0 ? `${running} 张还没有传完，可以离开本页` : `已改 ${done}/${of} 处`
