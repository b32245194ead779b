import { View } from '@tarojs/components'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { SavedMark } from '../../components/controls/SavedMark'
import { StatusMark, type StatusName } from '../../components/filing/StatusMark'
import { BottomBar } from '../../components/layout/BottomBar'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { type Day, showDay } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import type { Answers } from '../../domain/form/form'
import { slotsOf } from '../../domain/form/materials'
import { endedKeptWords } from '../../domain/keeping/keeping'
import { nextPart, type PartProgress, type PartState } from '../../domain/form/taskList'
import { moves } from '../../domain/moves/moves'
import { dueWords, officeFor, WITHDRAWN } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import type { DraftState } from '../draft/draft'
import {
  copiesOffice,
  counterOf,
  openPart,
  partsOfDraft,
  readyToSign,
  voidWords,
} from '../draft/draftParts'
import { partOf } from '../draft/aboutUpload'
import { type Upload, useUploads } from '../draft/uploads'
import { useDraft } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import { TakeoverAsked } from '../takeover/TakeoverAsked'
import { useServed } from '../parts/useServed'
import { Discard } from './Discard'
import './index.scss'

definePageConfig({ navigationBarTitleText: '填写备案表' })

const statuses: Record<PartState, { name: StatusName; word?: string }> = {
  notStarted: { name: 'notStarted' },
  filling: { name: 'filling' },
  done: { name: 'done' },
  fix: { name: 'returned', word: '需修改' },
}

/** A finished part in which the form changed something is to be looked at once more; what was not begun is not 已完成. */
const statusOf = ({ key, state, changed, untouched }: PartProgress, brings: boolean) => {
  if (state === 'done' && changed.length > 0) return { name: 'returned' as const, word: '请看一遍' }
  if (state === 'fix' && key === 'signature') return { name: 'returned' as const, word: '要重签' }
  if (key === 'materials' && brings) return { name: 'notStarted' as const, word: '送复印件' }
  return untouched ? { name: 'notStarted' as const, word: '可不传' } : statuses[state]
}

/** What a finished part says of itself, where one value speaks for it. */
const valueOf: Partial<
  Record<PartProgress['key'], (answers: Answers, sealed: boolean) => string | undefined>
> = {
  subject: (answers) => answers.subjectName,
  owner: (answers) => answers.ownerName,
  manager: (answers) => answers.managerName,
  signature: (answers, sealed) => (sealed ? '签章页已上传' : `${answers.ownerName ?? ''}已签名`),
}

const subOf = (part: PartProgress, draft: DraftState, ready: boolean): string => {
  const { answers, filing } = draft
  if (part.changed.length > 0) return `表格有更新：${part.changed.join('、')}`
  const gone = part.key === 'signature' && part.state !== 'done' ? voidWords(draft) : null
  if (gone !== null) return gone
  const sealed = filing?.signature?.by === 'sealPage'
  const value = part.state === 'done' ? valueOf[part.key]?.(answers, sealed) : undefined
  if (value !== undefined) return value
  if (part.wrong.length > 0) return `请改：${part.wrong.join('、')}`
  if (part.state === 'filling' && part.lacking.length > 0)
    return `还差 ${part.lacking.length} ${part.key === 'materials' ? '份' : '项'}：${part.lacking.join('、')}`
  if (part.key === 'signature' && ready) return '其他部分都完成了，可以签名'
  if (part.key !== 'materials') return part.contents
  const counter = copiesOffice(filing)
  if (counter !== null) return `复印件送到${counter.shortName}，不用上传`
  if (part.untouched) return '通告未作要求，可以不传'
  const slots = slotsOf(answers).filter((slot) => slot.required)
  return slots.length > 0 ? slots.map((slot) => slot.label).join('、') : part.contents
}

/** How many photos of a part the server does not have yet. */
const goingIn = ({ key }: PartProgress, uploads: readonly Upload[]): number =>
  uploads.filter((each) => partOf(each) === key).length

/** One line under a draft's name: until when, how long still, and that late is fine. */
const dueLine = (deadline: Deadline | null, today: Day): string => {
  if (deadline === null) return '填好开通日期，就知道最晚哪天提交'
  const { lead, hero, left } = dueWords(deadline, today)
  if (left === null) return `${lead}，${hero}`
  const day = deadline.due < today ? `${lead} ${hero}` : `最晚 ${hero} 提交`
  return `${day}，${left.text}`
}

/** B2: the task list of one filing. */
export default function TasksPage() {
  const { id } = useParameters('id')
  const draft = useDraft(id)
  const { answers } = draft
  const uploads = useUploads(id)
  const servings = useServings()
  const { filing, instead } = useServed(draft, ['draft'])
  if (filing === null) return instead
  const progress = partsOfDraft(draft, uploads)
  const done = progress.filter((part) => part.state === 'done').length
  const next = nextPart(progress)
  const name = answers.accountName ?? ''
  const printed = counterOf(filing) !== null
  const brings = copiesOffice(filing, servings) !== null
  return (
    <Shell bar={<NextBar id={id} next={next} fresh={done === 0} printed={printed} />}>
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      <TakeoverAsked filing={filing} />
      <View className="tasks-head">
        <Title>{name === '' ? '还没有填账号名' : name}</Title>
        <View className="between">
          <View className="t-sub">
            {filing.number === null
              ? dueLine(filing.deadline, today())
              : `编号 ${filing.number}，${WITHDRAWN}`}
          </View>
          {draft.saving ? (
            <SavedMark saving={draft.saving} onRetry={() => void draft.flush()} />
          ) : null}
        </View>
      </View>
      <DoubleRule
        done={done}
        of={progress.length}
        label={`${progress.length} 部分已完成 ${done} 部分`}
      />
      <Sheet flush>
        <Rows>
          {progress.map((part) => (
            <Row
              key={part.key}
              numeral={part.numeral}
              title={part.title}
              sub={
                goingIn(part, uploads) > 0
                  ? `${String(goingIn(part, uploads))} 张照片还没有传完`
                  : subOf(part, draft, readyToSign(progress))
              }
              next={part.key === next?.key}
              folded={
                part.state === 'done' &&
                part.changed.length === 0 &&
                !(brings && part.key === 'materials')
              }
              end={<StatusMark {...statusOf(part, brings)} />}
              onTap={() => {
                openPart(id, part.key)
              }}
            />
          ))}
          {printed ? (
            <Row
              title="送交材料"
              sub="填好打印，带上复印件，送到办公室"
              onTap={() => {
                go('apply/packet', { id })
              }}
            />
          ) : null}
        </Rows>
      </Sheet>
      {filing.deadline?.rule === 'firstRound' && filing.moves.includes('attest') ? (
        <Sheet flush>
          <Rows>
            <Row
              title={`${moves.attest.button}？`}
              sub="报过纸质表的，不用再报，记下来等办公室对台账"
              onTap={() => {
                go('apply/attest', { id })
              }}
            />
          </Rows>
        </Sheet>
      ) : null}
      {filing.keptUntil === null ? null : (
        <Discard filing={filing} keptUntil={showDay(filing.keptUntil)} />
      )}
      {filing.endedKeptUntil === null ? null : (
        <View className="t-sub">{endedKeptWords(showDay(filing.endedKeptUntil))}</View>
      )}
      <PhoneLine office={officeFor(filing)} />
    </Shell>
  )
}

const NextBar = ({
  id,
  next,
  fresh,
  printed,
}: {
  id: string
  next: PartProgress | null
  fresh: boolean
  /** It is printed and brought to the counter. */
  printed: boolean
}) =>
  next === null && printed ? (
    <BottomBar context="填好了，打印送到办公室">
      <Button
        onTap={() => {
          go('apply/packet', { id })
        }}
      >
        看送交材料
      </Button>
    </BottomBar>
  ) : next === null || next.key === 'signature' ? (
    <BottomBar context={next === null ? '六部分都完成了' : '下一步：看一遍，再签名'}>
      <Button
        onTap={() => {
          go('apply/check', { id })
        }}
      >
        {next === null ? '核对后提交' : '去核对'}
      </Button>
    </BottomBar>
  ) : (
    <BottomBar context={`下一步：${next.title}，约 ${next.minutes} 分钟`}>
      <Button
        onTap={() => {
          openPart(id, next.key)
        }}
      >
        {fresh ? '开始填写' : '继续填写'}
      </Button>
    </BottomBar>
  )
