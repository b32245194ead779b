import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { api, documents } from '../../cloud/call'
import { useLegalWords } from '../../cloud/servings'
import { useAnswer } from '../../cloud/useAnswer'
import { myFilings } from '../../cloud/useFilings'
import { usePaper } from '../../cloud/usePaper'
import { type PushAsk, usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import { useCopying } from '../../components/controls/copying'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { LateClause } from '../../components/filing/LateClause'
import { PaperFailure, PaperRow } from '../../components/filing/PaperRow'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import { showDay, showMoment } from '../../domain/dates/days'
import { FOR_REVIEW } from '../../domain/launch/forReview'
import { inOrder } from '../../domain/moves/lists/inOrder'
import { isFilledIn } from '../../domain/moves/lists/sitting'
import { nextSteps } from '../../domain/moves/nextSteps'
import { sealMark, shownHash } from '../../domain/moves/signature'
import { officeFor, nameOf } from '../../domain/moves/standing'
import { statusWords } from '../../domain/moves/status'
import { now, today } from '../../platform/wechat/clock'
import { goTab, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { actAt, titleAt, wasHandedIn } from './states'
import './index.scss'

definePageConfig({ navigationBarTitleText: '回执' })

export default function ReceiptPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('filing.open', { id }))
  const push = usePush('progress')
  const title = data === null ? null : titleAt(data)
  useEffect(() => {
    if (title !== null) void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <Shell bar={data && push.ready ? <Act filing={data} push={push} /> : null}>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null ? refusal ? null : <Loading /> : <Receipt filing={data} push={push} />}
    </Shell>
  )
}

/** Whether being told of its progress is the next thing to do. */
const asks = ({ status }: FilingDetail, { ask, words }: PushAsk): boolean =>
  status === 'submitted' && ask !== null && words === null

/** The next act by the filing's state; while it waits, being told comes first. */
const Act = ({ filing, push }: { filing: FilingDetail; push: PushAsk }) => {
  const paper = usePaper(() => documents('paper', { id: filing.id }))
  const { label, page } = actAt(filing)
  if (push.ask !== null && asks(filing, push))
    return (
      <BottomBar context="有进展时用微信告诉您">
        <Button onTap={push.ask}>提醒我进度</Button>
      </BottomBar>
    )
  return (
    <BottomBar>
      {paper.failure === null ? null : <PaperFailure sentence={paper.failure} />}
      <Button
        busy={paper.busy ? '正在生成备案表…' : null}
        onTap={() => {
          if (page === null) paper.open()
          else replace(page, { id: filing.id })
        }}
      >
        {label}
      </Button>
    </BottomBar>
  )
}

/** What was received, under which number, when and by whom (D2). */
const ReceiptHead = ({ filing, number }: { filing: FilingDetail; number: string }) => {
  const copying = useCopying(number)
  const { status, receipt } = filing
  const onPaper = status === 'submitted' || status === 'draft'
  return (
    <Sheet>
      <StatusMark
        name={statusOf(filing)}
        {...(onPaper ? { word: statusWords[status].onPaper } : {})}
      />
      <View className="receipt-number">
        <View className="t-hero receipt-digits" role="heading" aria-level={1}>
          {number}
        </View>
        <TextButton icon="copy" label={`${copying.word}编号`} onTap={copying.copy}>
          {copying.word}
        </TextButton>
      </View>
      {copying.refused}
      <View>{filing.accountName}</View>
      {receipt === null ? null : (
        <View className="t-sub">{showMoment(receipt.submittedAt, now())} 提交</View>
      )}
      {receipt === null || receipt.resubmittedAt === null ? null : (
        <View className="t-sub">{showMoment(receipt.resubmittedAt, now())} 重新提交</View>
      )}
      <View className="t-sub">{officeFor(filing).name}</View>
      {receipt === null || receipt.late === null ? null : (
        <View className="receipt-late">
          <StatusMark name="late" word={receipt.late} />
          <LateClause />
        </View>
      )}
    </Sheet>
  )
}

/** The next filing that only waits to be looked at and signed, so that nobody goes back to the list for it (E6). */
const NextFilledIn = () => {
  const { data } = useAnswer(myFilings)
  const filled = inOrder(data?.filings ?? []).filter(isFilledIn)
  const [next] = filled
  return next === undefined ? null : (
    <Row
      next
      title={`看下一份，还有 ${String(filled.length)} 份填好了`}
      sub={nameOf(next)}
      onTap={() => {
        replace('apply/check', { id: next.id })
      }}
    />
  )
}

/** What happens now, by the filing's state; of one that ended also why. */
const Next = ({ filing }: { filing: FilingDetail }) => {
  const { status, replyBy, copies, returned, events } = filing
  const { unregistered } = useLegalWords()
  const steps = nextSteps[status]({
    office: officeFor(filing).shortName,
    replyBy,
    copies,
    returned,
    unregistered,
    where: '在这里',
    today: today(),
  })
  const several = steps.length > 1
  const reasons = status === 'declined' ? (events[0]?.lines ?? []) : []
  return (
    <Sheet title="接下来">
      <View role="list">
        {steps.map(({ text, note }, index) => (
          <View
            key={text}
            className={`receipt-step ${several ? 'receipt-numbered' : ''}`}
            role="listitem"
          >
            {several ? <View className="receipt-step-number">{index + 1}</View> : null}
            <View>{text}</View>
            {note === null ? null : <View className="t-note">{note}</View>}
          </View>
        ))}
      </View>
      {reasons.map((line) => (
        <View key={line} className="receipt-reason t-sub">
          {line}
        </View>
      ))}
    </Sheet>
  )
}

const Receipt = ({ filing, push }: { filing: FilingDetail; push: PushAsk }) => {
  const { id, number, status, receipt } = filing
  return (
    <>
      {status === 'submitted' && push.words !== null ? (
        <Banner tone={push.allowed ? 'done' : 'wait'}>{push.words}</Banner>
      ) : null}
      {filing.forReview ? (
        <Sheet>{`${FOR_REVIEW}：填报已走完。不会送到办公室，${showDay(filing.forReview.until)}以后自动删除。`}</Sheet>
      ) : number === null || !wasHandedIn(filing) ? (
        <Sheet>还没有提交，所以没有回执。</Sheet>
      ) : (
        <>
          <ReceiptHead filing={filing} number={number} />
          <Next filing={filing} />
        </>
      )}
      <Sheet flush>
        <Rows>
          {status === 'submitted' ? <NextFilledIn /> : null}
          {actAt(filing).page === 'filing/progress' && !asks(filing, push) ? null : (
            <Row
              title="查看进度"
              onTap={() => {
                replace('filing/progress', { id })
              }}
            />
          )}
          {status === 'submitted' && push.ask !== null && push.words !== null ? (
            <Row title="再允许一次微信提醒" onTap={push.ask} />
          ) : null}
          {receipt === null ? null : (
            <>
              <PaperRow
                title="保存回执"
                making="正在生成回执…"
                ask={() => documents('receipt', { id })}
              />
              <CheckCodeRow hash={receipt.hash} />
            </>
          )}
          <Row
            title="返回首页"
            onTap={() => {
              goTab('home')
            }}
          />
        </Rows>
      </Sheet>
      <PhoneLine office={officeFor(filing)} />
    </>
  )
}

/** As much of the hash of what was signed as its papers show, and what it is good for. */
const CheckCode = ({ hash, onClose }: { hash: string; onClose: () => void }) => (
  <Overlay title="校验码" onlySays onClose={onClose}>
    <View className="t-sub">由签名时的内容算出，改动一个字就会不同</View>
    <View className="receipt-digest">{shownHash(hash)}</View>
  </Overlay>
)

const CheckCodeRow = ({ hash }: { hash: string }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row
        title={`校验码 ${sealMark(hash)}`}
        onTap={() => {
          setOpen(true)
        }}
      />
      {open ? (
        <CheckCode
          hash={hash}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}
