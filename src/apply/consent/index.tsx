import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { allFilings } from '../../cloud/filings'
import { BottomBar } from '../../components/layout/BottomBar'
import { Button, ButtonPair } from '../../components/controls/Button'
import { Failure } from '../../components/layout/Failure'
import { Loading } from '../../components/layout/Loading'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { useAnswer } from '../../cloud/useAnswer'
import type { FilingCard, FilingDetail } from '../../domain/api/filing'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { CONSENT_VERSION, consentRows } from '../../domain/form/consent'
import type { Answers } from '../../domain/form/form'
import { Refusal } from '../../domain/api/refusal'
import { go, goTab, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { Shell } from '../../components/layout/Shell'
import { draftOf } from '../draft/useDraft'
import './index.scss'
import { Reminded } from './Reminded'
import { useStart } from './useStart'

/** A draft nobody wrote into yet, which stands for a new one as well. */
const isBlank = ({ status, accountName, accountKind, openedOn, doneParts }: FilingCard) =>
  status === 'draft' &&
  accountName === '' &&
  accountKind === '' &&
  openedOn === null &&
  doneParts === 0

/** K1: what a person is told before the first input. With a consent given earlier it only starts the filing. */
export default function Consent() {
  const { remind, ...given } = useParameters('accountName', 'accountKind', 'openedOn', 'remind')
  const answers: Answers = Object.fromEntries(
    Object.entries(given).filter(([, text]) => text !== ''),
  )
  const begin = useStart({ answers, remind: remind !== '' })
  const started = useRef(false)
  const [busy, setBusy] = useState(false)
  const [reminded, setReminded] = useState<FilingDetail | null>(null)
  const [refused, setRefused] = useState(false)
  const [failure, setFailure] = useState<{ refusal: Refusal; again: () => void } | null>(null)

  const run = (work: () => Promise<void>) => {
    if (started.current) return
    started.current = true
    setBusy(true)
    setFailure(null)
    work().catch((error: unknown) => {
      started.current = false
      setBusy(false)
      if (!(error instanceof Refusal)) throw error
      setFailure({
        refusal: error,
        again: () => {
          run(work)
        },
      })
    })
  }
  const start = async () => {
    if (Object.keys(answers).length === 0) {
      const blank = (await allFilings()).find(isBlank)
      if (blank) {
        replace('apply/tasks', { id: blank.id })
        return
      }
    }
    const filing = await begin()
    draftOf(filing.id).accept(filing)
    if (remind !== '') setReminded(filing)
    else replace('apply/tasks', { id: filing.id })
  }
  const me = useAnswer(async () => {
    const answer = await api('me', {})
    if (answer.consents.filing === CONSENT_VERSION) run(start)
    return answer
  })
  const consented = me.data?.consents.filing === CONSENT_VERSION

  if (reminded) return <Reminded filing={reminded} />
  if (me.data === null || consented)
    return (
      <Shell>
        {me.refusal || failure ? null : <Loading />}
        <Failure refusal={me.refusal} onRetry={me.reload} />
        {failure ? <Failure refusal={failure.refusal} onRetry={failure.again} /> : null}
      </Shell>
    )
  if (refused)
    return (
      <Refused
        onBack={() => {
          setRefused(false)
        }}
      />
    )
  return (
    <Shell
      bar={
        <BottomBar>
          <ButtonPair>
            <Button
              look="outline"
              onTap={() => {
                setRefused(true)
              }}
            >
              不同意
            </Button>
            <Button
              busy={busy ? (remind === '' ? '正在开始…' : '正在记下…') : null}
              onTap={() => {
                run(async () => {
                  await api('consent.give', { kind: 'filing', version: CONSENT_VERSION })
                  await start()
                })
              }}
            >
              {remind === '' ? '同意并开始' : '同意并提醒我'}
            </Button>
          </ButtonPair>
        </BottomBar>
      }
    >
      {failure ? <Failure refusal={failure.refusal} onRetry={failure.again} /> : null}
      <Sheet>
        <Title>填写前请看一看</Title>
        <View className="consent-rows">
          {consentRows.map((row) => (
            <View key={row.label} className="consent-row">
              <View className="t-head">{row.label}</View>
              <View className="consent-text">{row.text}</View>
            </View>
          ))}
        </View>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const Refused = ({ onBack }: { onBack: () => void }) => (
  <Shell
    bar={
      <BottomBar>
        <Button look="outline" onTap={onBack}>
          再看看说明
        </Button>
      </BottomBar>
    }
  >
    <Sheet>
      <Title>可以继续看通告、材料和电话</Title>
      <View className="t-sub">没有保存任何内容。不在手机上填，也可以到窗口办理。</View>
    </Sheet>
    <Sheet flush>
      <Rows>
        <Row
          title="通告原文"
          onTap={() => {
            go('filing/notice')
          }}
        />
        <Row
          title="要准备哪些材料"
          onTap={() => {
            go('filing/guide')
          }}
        />
        <Row
          title="各办公室地址和电话"
          onTap={() => {
            goTab('office')
          }}
        />
      </Rows>
    </Sheet>
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </Shell>
)
