import { View } from '@tarojs/components'
import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useServings } from '../../cloud/servings'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { type Saving, SavedMark } from '../../components/controls/SavedMark'
import { ErrorSummary, type SummaryError } from '../../components/fields/ErrorSummary'
import type { FieldMessage } from '../../components/fields/FieldFrame'
import { StatusMark } from '../../components/filing/StatusMark'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { EditableView, FilingDetail } from '../../domain/api/filing'
import type { ReturnedView } from '../../domain/api/review/returned'
import type { Office } from '../../domain/city/city'
import { byDay } from '../../domain/dates/days'
import { isFieldKey } from '../../domain/form/fields'
import type { Field, FieldKey } from '../../domain/form/form'
import { provedByNew } from '../../domain/moves/change'
import { returnHead } from '../../domain/moves/returning/returnMessage'
import { officeFor, CORRECTION_PAST, correctionLeft } from '../../domain/moves/standing'
import { copiesToBring, type ToBring } from '../../domain/paper/copies'
import { focusOn } from '../../platform/screen/focus'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import type { DraftState } from '../draft/draft'
import { copiesOffice, counterOf, problemsOf, formChangeAt } from '../draft/draftParts'
import { ofMaterials, useUploads } from '../draft/uploads'
import { draftOf, useDraft } from '../draft/useDraft'
import { SlotSheet } from '../materials/SlotSheet'
import { ToBringList } from '../packet/ToBringList'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Refused } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'
import { useServed } from '../parts/useServed'
import { FieldControl } from '../section/FieldControl'
import { useTyping, type Typing } from '../section/useTyping'
import { ChangeFoot, ChangeHead, MovedBase, OtherOffice } from './Change'
import { AskOffice, LockedRows, SIGNED_IN_PRINT, signWords } from './Foot'
import {
  doneWord,
  doneWords,
  toFixIn,
  type Fix,
  planOf,
  printedPlan,
  fixId,
  type FixPlan,
  type ToFix,
} from './plan'
import { FixHead, Said } from './Said'
import { Upheld } from './Upheld'
import '../materials/index.scss'
import '../section/index.scss'
import './index.scss'

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

/** A returned material of which the office takes a copy at its counter (M7): nothing is photographed for it. */
const BroughtFix = ({ fix, office }: { fix: Fix; office: Office }) => (
  <View className="fix fix-done">
    <Sheet>
      <View className="fix-head">
        <View className="fix-name t-head" role="heading" aria-level={2}>
          {fix.item.label}
        </View>
        <StatusMark name="notStarted" word="送复印件" />
      </View>
      <Said fix={fix} />
      <View className="t-sub">{`复印件送到${office.shortName}，不用上传`}</View>
    </Sheet>
  </View>
)

/** What proves a change, where its office takes copies at its counter; nothing where nothing has to. */
const BroughtProof = ({ office, copies }: { office: Office; copies: readonly ToBring[] }) =>
  copies.length === 0 ? null : (
    <View className="fix">
      <Sheet title={`复印件送到${office.shortName}，不用上传`}>
        <ToBringList items={copies} />
      </Sheet>
    </View>
  )

/** How many places, the day that is wished for, and the share that is done. */
const CorrectionHead = ({
  returned: { count, correctionOn },
  done,
  label,
  saving,
  onRetry,
}: {
  returned: ReturnedView
  done: number
  label: string
  saving: Saving | null
  onRetry: () => void
}) => {
  const left = correctionLeft(correctionOn, today())
  return (
    <>
      <View className="fix-top">
        <Title>{returnHead(count)}</Title>
        <View className="between">
          <View className="t-sub">
            {left === null
              ? CORRECTION_PAST
              : `建议 ${byDay(correctionOn, today())}补正，${left.text}`}
          </View>
          {saving ? <SavedMark saving={saving} onRetry={onRetry} /> : null}
        </View>
      </View>
      <DoubleRule done={done} of={count} label={label} />
    </>
  )
}

/** What still hinders to sign, by its place on the page; a returned signature is given afterwards. */
const lackingOf = (
  { fixes, more }: FixPlan,
  { answers, filing }: Pick<DraftState, 'answers'> & { readonly filing: FilingDetail },
): readonly SummaryError[] => {
  const fields = [...fixes.flatMap((fix) => fix.fields), ...more.fields]
  const unproved = filing.changing?.unproved ?? []
  const wrong = problemsOf({ answers, filing: null })
    .filter(({ level, key }) => level === 'error' && fields.some((field) => field.key === key))
    .map(({ key, message }) => ({ key, message }))
  const left = fixes
    .filter(({ done, item }) => !done && item.key !== 'signature')
    .map((fix) => ({ key: fixId(fix), message: `${fix.item.label}：${fix.item.undone}` }))
    .filter(({ key }) => !wrong.some((each) => each.key === key))
  const empty = more.slots
    .filter(({ required, key }) => required && (filing.photos[key] ?? []).length === 0)
    .map(({ key, label }) => ({ key: `slot-${key}`, message: `请拍${label}` }))
  const old = more.slots
    .filter(
      ({ key }) => unproved.includes(key) && !empty.some((each) => each.key === `slot-${key}`),
    )
    .map(({ key, label }) => ({ key: `slot-${key}`, message: provedByNew(label) }))
  return [...wrong, ...left, ...empty, ...old]
}

/** The controls of a page that corrects, with what is wrong beside each once it was left or all was asked for. */
const useFields = (draft: DraftState, typing: Typing, asked: readonly ToFix[], tried: boolean) => {
  const [focus, setFocus] = useState<FieldKey | null>(null)
  const problems = problemsOf({ answers: typing.answers, filing: draft.filing })
  const undone = new Map<string, string>(
    asked.filter(({ done }) => !done).map((item) => [item.fields[0] ?? item.key, item.undone]),
  )

  const messageOf = (key: FieldKey): FieldMessage => {
    const refused = draft.refused[key]
    if (refused !== undefined) return { level: 'error', message: refused }
    const problem = problems.find((each) => each.key === key)
    const empty = (typing.answers[key] ?? '') === ''
    if (problem && (tried || typing.left.has(key) || !empty)) return problem
    const message = undone.get(key)
    return tried && message !== undefined ? { level: 'error', message } : formChangeAt(draft, key)
  }
  return {
    /** `named` repeats the label, which the item's head has already. */
    control: (field: Field, named: boolean) => (
      <FieldControl
        key={field.key}
        field={field}
        typing={typing}
        message={messageOf(field.key)}
        focus={focus === field.key}
        named={named}
      />
    ),
    goTo: (place: string) => {
      setFocus(null)
      setTimeout(() => {
        focusOn(place)
        if (isFieldKey(place)) setFocus(place)
      }, 0)
    },
  }
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
