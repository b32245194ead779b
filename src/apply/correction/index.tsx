import { View } from '@tarojs/components'
import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useServings } from '../../cloud/servings'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { ErrorSummary } from '../../components/fields/ErrorSummary'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import type { EditableView, FilingDetail } from '../../domain/api/filing'
import { copiesToBring } from '../../domain/paper/copies'
import { officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { copiesOffice, counterOf } from '../draft/draftParts'
import { ofMaterials, useUploads } from '../draft/uploads'
import { draftOf, useDraft } from '../draft/useDraft'
import '../materials/index.scss'
import { SlotSheet } from '../materials/SlotSheet'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Refused } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'
import { useServed } from '../parts/useServed'
import '../section/index.scss'
import { useTyping } from '../section/useTyping'
import { ChangeFoot, ChangeHead, MovedBase, OtherOffice } from './Change'
import { AskOffice, LockedRows, SIGNED_IN_PRINT, signWords } from './Foot'
import { CorrectionHead } from './Head'
import { BroughtFix, BroughtProof } from './Brought'
import './index.scss'
import { lackingOf } from './lacking'
import { doneWord, doneWords, toFixIn, type Fix, planOf, printedPlan } from './plan'
import { FixHead, Said } from './Said'
import { Upheld } from './Upheld'
import { useFields } from './useFields'

definePageConfig({ navigationBarTitleText: '补正' })

/** G5, J1: only what the office returned, or what changed, each with what was filled in, why, and its control. */
export default function CorrectionPage() {
  const { id } = useParameters('id')
  const draft = useDraft(id)
  const { filing, instead } = useServed(draft, ['returned', 'change'])
  const title = filing?.changing ? '办理变更' : null
  useEffect(() => {
    if (title !== null) void Taro.setNavigationBarTitle({ title })
  }, [title])
  return filing?.editable ? <Fixes filing={filing} editable={filing.editable} /> : instead
}

const Fixes = ({ filing, editable }: { filing: FilingDetail; editable: EditableView }) => {
  const { id, returned, changing } = filing
  const { key } = useParameters('key')
  const draft = useDraft(id)
  const typing = useTyping(id)
  const uploads = ofMaterials(useUploads(id))
  const choosing = useChoosing()
  const [tried, setTried] = useState(false)
  const { busy, run } = useActs()
  const servings = useServings()
  const jumped = useRef(false)
  const asked = toFixIn(filing)
  const fields = useFields(draft, typing, asked, tried)
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

  // Printed and brought to the counter, its proof is copies that are brought along.
  const printed = counterOf(filing) !== null
  const counter = copiesOffice(filing, servings)
  const unseenIn = (now: FilingDetail) =>
    counterOf(now) !== null || copiesOffice(now, servings) !== null
  const plan = printedPlan(planOf(asked, editable, typing.answers), unseenIn(filing))
  const errors = tried ? lackingOf(plan, { answers: typing.answers, filing }) : []
  const slots = [...plan.fixes.flatMap(({ slot }) => slot ?? []), ...plan.more.slots]
  const firstId = slots.find((slot) => slot.idCard)
  const done = plan.fixes.filter((fix) => fix.done).length
  const saved = { saving: draft.saving, onRetry: () => void draft.flush() }

  const proceed = () => {
    const { filing: now, saving, answers } = draftOf(id).state()
    setTried(true)
    if (!now?.editable) return
    const brought = counterOf(now) !== null
    const left = printedPlan(planOf(toFixIn(now), now.editable, now.answers), unseenIn(now))
    const isSaved = saving?.state === 'saved'
    if (lackingOf(left, { answers, filing: now }).length > 0 || !isSaved)
      setTimeout(() => {
        focusOn(isSaved ? 'errors' : 'unsent')
      }, 50)
    else if (brought) go('apply/packet', { id })
    else go(now.returned && now.signature === null ? 'apply/signature' : 'apply/check', { id })
  }
  const next = () => {
    typing.commit()
    run('save', () => draft.flush().then(proceed))
  }
  const backOf = (fix: Fix) => ({
    said: (
      <>
        <Said fix={fix} />
        <Upheld id={id} fix={fix} />
      </>
    ),
    state: fix.done ? doneWord(fix.item) : null,
  })
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
          renew={changing?.unproved.includes(slot.key) ?? false}
          {...(fix ? { returned: { ...backOf(fix), tried } } : {})}
        />
      </View>
    </View>
  )

  return (
    <Shell
      bar={
        <BottomBar context={contextOf(plan.fixes, uploads.length)}>
          <Button busy={busy === null ? null : '正在保存…'} onTap={next}>
            {printed ? '看送交材料' : labelOf(filing)}
          </Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.flush()} />
      {tried && draft.saving?.state === 'kept' ? (
        <View id="unsent">
          <Banner tone="act" act={{ label: '重试', onTap: next }}>
            网络不通。填过的都在这部手机里，联网后再试
          </Banner>
        </View>
      ) : null}
      {changing?.conflict && filing.change ? <MovedBase of={filing.change.of} /> : null}
      {returned ? (
        <CorrectionHead returned={returned} done={done} label={doneWords(plan.fixes)} {...saved} />
      ) : changing ? (
        <ChangeHead filing={filing} changing={changing} done={done} {...saved} />
      ) : null}
      <ErrorSummary errors={errors} onGo={goTo} />
      {plan.fixes.map((fix) =>
        fix.slot && counter ? (
          <BroughtFix key={fix.item.key} fix={fix} office={counter} />
        ) : fix.slot ? (
          slotOf(fix.slot, fix)
        ) : (
          <View key={fix.item.key} id={`fix-${fix.item.key}`} className={classOf(fix)}>
            <Sheet>
              <FixHead fix={fix} />
              <Said fix={fix} />
              {fix.fields.map((field) => fields.control(field, field.key !== fix.item.key))}
              <Upheld id={id} fix={fix} />
              {fix.item.key === 'signature' ? (
                <View className="t-sub">改完其他几处后，在下一步重新签名</View>
              ) : null}
              {fix.item.key === 'address' && changing?.moves ? (
                <OtherOffice moves={changing.moves} />
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
      {changing && counter ? (
        <BroughtProof
          office={counter}
          copies={copiesToBring(typing.answers, { proving: changing.unproved })}
        />
      ) : null}
      {returned ? <AskOffice office={officeFor(filing)} /> : null}
      <LockedRows
        id={id}
        sign={printed ? SIGNED_IN_PRINT : signWords(filing.signature)}
        words={returned ? '其余内容已锁定，不用改' : `其余 ${String(changing?.same ?? 0)} 项不变`}
      />
      {changing ? <ChangeFoot filing={filing} /> : null}
      <PoorPhoto choosing={choosing} />
    </Shell>
  )
}

const labelOf = ({ signature, returned }: FilingDetail): string => {
  if (!returned) return '下一步，核对'
  return signature === null ? '签名并重新提交' : '核对后重新提交'
}

/** The bar at the edge stands where something is still to be done. */
const classOf = ({ done }: Fix): string => (done ? 'fix fix-done' : 'fix')

const contextOf = (fixes: readonly Fix[], running: number): string =>
  running > 0 ? `${running} 张还没有传完，可以离开本页` : doneWords(fixes)
