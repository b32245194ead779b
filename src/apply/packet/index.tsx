import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { api, documents } from '../../cloud/call'
import { useServings } from '../../cloud/servings'
import { useActs } from '../../cloud/useActs'
import { usePaper } from '../../cloud/usePaper'
import { Button } from '../../components/controls/Button'
import { DayPicker } from '../../components/controls/DayPicker'
import { PaperFailure, PaperRow } from '../../components/filing/PaperRow'
import { StatusMark } from '../../components/filing/StatusMark'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { CITY_OFFICE, type Office, officeOf } from '../../domain/city/city'
import { type Day, showDay } from '../../domain/dates/days'
import { copiesToBring, formToBring } from '../../domain/paper/copies'
import { dueWords, nameOf, officeFor } from '../../domain/moves/standing'
import { HANDED_IN } from '../../domain/moves/status'
import { counterWords, type Way } from '../../domain/serving/counter'
import { servingOf } from '../../domain/serving/serving'
import { today } from '../../platform/wechat/clock'
import { backTo } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { counterOf, isStamped, problemsOf } from '../draft/draftParts'
import { useDraft } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import { useServed } from '../parts/useServed'
import { Discard } from '../tasks/Discard'
import './index.scss'
import { ToBringList } from './ToBringList'
import { Where } from './Where'

definePageConfig({ navigationBarTitleText: '送交材料' })

const KEEP_SAFE = '含身份证全号，请妥善保管'

/** M7: what is printed and brought to the counter, where to, and the day on which that was done. */
export default function PacketPage() {
  const { id } = useParameters('id')
  const draft = useDraft(id)
  const servings = useServings()
  const acts = useActs()
  const paper = usePaper(async () => {
    await draft.flush()
    return documents('packet', { id })
  })
  const { filing, instead } = useServed(draft, ['draft', 'change'])
  if (filing === null) return instead
  const { route, way, handedIn } = filing
  const reason = counterOf(filing, servings)
  const office = way === 'city' ? officeOf(CITY_OFFICE) : officeFor(filing)
  const handIn = (on: Day | null) => {
    acts.run('handIn', async () => {
      draft.accept(await api('filing.handIn', { id, on }))
    })
  }
  const choose = (wanted: Way | null) => {
    acts.run('way', async () => {
      draft.accept(await api('filing.way', { id, way: wanted }))
      backTo(filing.change ? 'apply/correction' : 'apply/tasks', { id })
    })
  }
  if (handedIn !== null)
    return (
      <HandedIn
        filing={filing}
        on={handedIn}
        office={office}
        onMistake={() => {
          handIn(null)
        }}
      >
        <Refused id={id} refusal={acts.refusal} onRetry={acts.repeat} />
      </HandedIn>
    )
  const left = problemsOf(draft).filter(({ level }) => level === 'error').length
  const toCity =
    reason === 'office' &&
    way !== 'city' &&
    route?.mayChooseCity === true &&
    servingOf(servings, CITY_OFFICE).mode === 'online'
  const held = (draft.answers.ownerIdNumber ?? '') !== ''
  return (
    <Shell
      bar={
        <BottomBar context={held ? KEEP_SAFE : '身份证号空着，打印后手写'}>
          <Button busy={paper.busy ? '正在生成…' : null} onTap={paper.open}>
            打开整套 PDF
          </Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      <Refused id={id} refusal={acts.refusal} onRetry={acts.repeat} />
      <Sheet>
        <View className="t-sub">{nameOf(filing)}</View>
        <Title>
          {route === null && way !== 'city'
            ? '打印好，送到办公室'
            : `打印好，送到${office.shortName}`}
        </Title>
        {filing.deadline ? <DueLine filing={filing} /> : null}
        {reason === null || reason === 'office' ? null : (
          <View className="packet-why">{counterWords[reason]}</View>
        )}
      </Sheet>
      {paper.failure === null ? null : (
        <Sheet>
          <PaperFailure sentence={paper.failure} />
        </Sheet>
      )}
      {left === 0 ? null : (
        <Sheet flush>
          <Rows>
            <Row
              title={`还有 ${String(left)} 项没有填好`}
              sub="接着填，或者打印后手写"
              onTap={() => {
                backTo(filing.change ? 'apply/correction' : 'apply/tasks', { id })
              }}
            />
          </Rows>
        </Sheet>
      )}
      <Sheet title="带这些">
        <ToBringList
          items={[
            {
              text: formToBring(draft.answers, isStamped(filing, draft.answers, servings)),
              note: null,
            },
            ...copiesToBring(draft.answers, {
              othersPaper: reason === 'papers',
              proving: filing.changing?.unproved ?? null,
            }),
          ]}
        />
      </Sheet>
      <Where office={office} />
      <Sheet flush>
        <Rows>
          <DayPicker title="哪天送交的？" day="" onPick={handIn}>
            {(open) => <Row title="已经送交" sub="记下哪天送的，之后不再提醒" onTap={open} />}
          </DayPicker>
          {toCity ? (
            <Row
              title={`改为在线上报送${officeOf(CITY_OFFICE).shortName}`}
              sub="通告三.2：也可以直接报送市网信办"
              onTap={() => {
                choose('city')
              }}
            />
          ) : null}
          {way === null ? null : (
            <Row
              title={way === 'city' ? '不报送市网信办了' : '改回在线上办'}
              sub={way === 'city' ? '回到属地的办公室' : '填身份证号，在线上提交'}
              onTap={() => {
                choose(null)
              }}
            />
          )}
        </Rows>
      </Sheet>
    </Shell>
  )
}

const DueLine = ({ filing: { deadline } }: { filing: FilingDetail }) => {
  if (deadline === null) return null
  const { lead, hero, left } = dueWords(deadline, today())
  return (
    <View className="t-sub">
      {left === null ? `${lead}，现在仍可送交` : `最晚 ${hero}，${left.text}`}
    </View>
  )
}

const HandedIn = ({
  filing,
  on,
  office,
  onMistake,
  children,
}: {
  filing: FilingDetail
  on: Day
  office: Office
  onMistake: () => void
  children: ReactNode
}) => (
  <Shell>
    {children}
    <Sheet>
      <View className="between">
        <View className="t-sub">{nameOf(filing)}</View>
        <StatusMark name="handedIn" />
      </View>
      <Title>{`${HANDED_IN} ${showDay(on, today())}`}</Title>
      <View className="t-sub">{`等办公室登记。登记了没有，可以打电话问${office.shortName}。`}</View>
    </Sheet>
    <Where office={office} />
    <Sheet flush>
      <Rows>
        <PaperRow
          title="再看整套 PDF"
          sub={(filing.answers.ownerIdNumber ?? '') === '' ? '身份证号空着' : KEEP_SAFE}
          making="正在生成…"
          ask={() => documents('packet', { id: filing.id })}
        />
        <Row title="还没有送交，改回来" onTap={onMistake} />
      </Rows>
    </Sheet>
    {filing.keptUntil === null ? null : (
      <Discard filing={filing} keptUntil={showDay(filing.keptUntil, today())} />
    )}
  </Shell>
)
