import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { GroundsFields } from '../../components/controls/GroundsFields'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Elsewhere } from '../../components/filing/Elsewhere'
import { NotYet } from '../../components/layout/NotYet'
import { Overlay } from '../../components/layout/Overlay'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import { CANCEL_MEANS, type CancelReason, cancelReasons } from '../../domain/moves/ending/cancel'
import { LONGEST_WORDS } from '../../domain/moves/ending/words'
import { moves } from '../../domain/moves/moves'
import { CANCEL_ASKED, nameOf, officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import './index.scss'

/** J3: its owner asks the office to cancel a registered filing. */
export default function CancelPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('filing.open', { id }))
  if (data === null) return <NotYet refusal={refusal} onRetry={reload} />
  return data.moves.includes('askToCancel') ? (
    <Asking filing={data} />
  ) : (
    <Elsewhere filing={data} title={whyNot(data)} act="查看进度" to={data.id} />
  )
}

const whyNot = ({ openChange, cancelAsked, status }: FilingDetail): string => {
  if (openChange !== null) return '有一件变更正在办，办完或删除后再注销备案'
  if (cancelAsked) return CANCEL_ASKED
  return status === 'cancelled' ? '已注销备案' : '登记以后才能注销备案'
}

const Asking = ({ filing }: { filing: FilingDetail }) => {
  const { id } = filing
  const [reason, setReason] = useState<CancelReason | null>(null)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  const ask = () => {
    if (reason !== null)
      run('ask', async () => {
        await api('filing.askToCancel', { id, grounds: { reason, words: words.trim() } })
        replace('filing/progress', { id })
      })
  }
  return (
    <Shell>
      <Sheet>
        <View className="t-sub">{nameOf(filing)}</View>
        <Title>为什么注销备案？</Title>
        <View className="t-sub cancel-means">{CANCEL_MEANS}</View>
        <GroundsFields
          name="cancel"
          label="原因"
          reasons={cancelReasons}
          reason={reason}
          onReason={setReason}
          missing={tried && reason === null}
          words={words}
          longest={LONGEST_WORDS}
          wrongWords={refusal?.fields.words}
          onWords={setWords}
        />
        <View className="cancel-ask">
          <Button
            look="stop"
            onTap={() => {
              setTried(true)
              if (reason === null) focusOn('cancel-reason')
              else setAsked(true)
            }}
          >
            {moves.askToCancel.button}
          </Button>
        </View>
      </Sheet>
      <PhoneLine office={officeFor(filing)} />
      {asked ? (
        <Overlay
          title={`注销备案「${nameOf(filing)}」？`}
          onClose={() => {
            setAsked(false)
          }}
        >
          <View className="t-sub">
            {`${officeFor(filing).shortName}确认后才注销备案。确认以前备案仍然有效，可以收回申请。`}
          </View>
          <Failure refusal={refusal} onRetry={ask} />
          <View className="cancel-ask">
            <Button look="stop" busy={busy === null ? null : '正在申请…'} onTap={ask}>
              {moves.askToCancel.button}
            </Button>
          </View>
          <View className="cancel-keep">
            <Button
              onTap={() => {
                setAsked(false)
              }}
            >
              再想想
            </Button>
          </View>
        </Overlay>
      ) : null}
    </Shell>
  )
}
