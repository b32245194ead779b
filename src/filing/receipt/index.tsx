import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { usePaper } from '../../cloud/usePaper'
import { type PushAsk, usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { PaperFailure, PaperRow } from '../../components/filing/PaperRow'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import { showDay } from '../../domain/dates/days'
import { FOR_REVIEW } from '../../domain/launch/forReview'
import { sealMark } from '../../domain/moves/signature'
import { officeFor } from '../../domain/moves/standing'
import { goTab, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { CheckCode } from './CheckCode'
import { ReceiptHead } from './Head'
import './index.scss'
import { Next } from './Next'
import { NextFilledIn } from './NextFilledIn'
import { actAt, titleAt, wasHandedIn } from './states'

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
