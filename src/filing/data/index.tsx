import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { useFilings } from '../../cloud/useFilings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { FilingCard } from '../../domain/api/filing'
import type { Held, ConsentWithdrawn, IdConsentView, Me } from '../../domain/api/me'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { givenWords } from '../../domain/form/consent/given'
import { forgetPhotos } from '../../platform/memory/keptPhotos'
import { go, goTab } from '../../platform/wechat/navigate'
import { Served } from '../urge/Served'
import { ConsentGiven, ConsentTakenBack, WithdrawConsent } from './consentSteps'
import { Export } from './Export'
import { heldRows, keptSentence } from './heldRows'
import './index.scss'

definePageConfig({ navigationBarTitleText: '我的信息' })

/** What is held about the person, who has seen it, what was agreed to, and what the office keeps (K7). */
export default function DataPage() {
  const { data, refusal, reload } = useAnswer(() => api('me.held', {}))
  const served = useAnswer(() => api('me.served', {}))
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data ? <MyData held={data} onChanged={reload} /> : refusal ? null : <Loading />}
      {served.data === null ? null : <Served since={served.data.since} onServed={served.reload} />}
      <PhoneLine office={data?.offices[0] ?? officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

type Step =
  | { readonly name: 'loading' }
  | { readonly name: 'given'; readonly me: Me; readonly people: readonly IdConsentView[] }
  | { readonly name: 'ask' }
  | ({ readonly name: 'withdrawn' } & ConsentWithdrawn)

/** From what was agreed to, over the question, to what was taken back. */
const useConsents = (onWithdrawn: () => void) => {
  const [step, setStep] = useState<Step>({ name: 'loading' })
  const { busy, refusal, run, repeat } = useActs()
  return {
    step,
    refusal,
    busy: busy !== null,
    load: () => {
      run('load', async () => {
        const [me, people] = await Promise.all([api('me', {}), api('consent.list', {})])
        setStep({ name: 'given', me, people })
      })
    },
    withdraw: () => {
      run('withdraw', async () => {
        const answer = await api('consent.withdraw', {})
        await forgetPhotos()
        onWithdrawn()
        setStep({ name: 'withdrawn', ...answer })
      })
    },
    repeat,
    askToWithdraw: () => {
      setStep({ name: 'ask' })
    },
  }
}

/** The row and panel where a consent is seen and taken back (K1). */
const Consents = ({
  filings,
  onWithdrawn,
}: {
  filings: readonly FilingCard[]
  onWithdrawn: () => void
}) => {
  const [open, setOpen] = useState(false)
  const consents = useConsents(onWithdrawn)
  const { step, load } = consents
  const { title, sub } = givenWords()
  return (
    <>
      <Row
        title={title}
        sub={sub}
        onTap={() => {
          setOpen(true)
          load()
        }}
      />
      {open ? (
        <Overlay
          title={title}
          onlySays={step.name === 'withdrawn'}
          onClose={() => {
            setOpen(false)
          }}
        >
          <Failure refusal={consents.refusal} onRetry={consents.repeat} />
          {step.name === 'given' ? (
            <ConsentGiven me={step.me} people={step.people} onWithdraw={consents.askToWithdraw} />
          ) : step.name === 'ask' ? (
            <WithdrawConsent
              filings={filings}
              busy={consents.busy}
              onWithdraw={consents.withdraw}
              onBack={load}
            />
          ) : step.name === 'withdrawn' ? (
            <ConsentTakenBack withdrawn={step} />
          ) : null}
        </Overlay>
      ) : null}
    </>
  )
}

const MyData = ({ held, onChanged }: { held: Held; onChanged: () => void }) => {
  const { filings, reload } = useFilings()
  const [exporting, setExporting] = useState(false)
  return (
    <>
      <Sheet title="保存了什么" flush>
        <Rows>
          {heldRows(held).map(({ title, sub }) => (
            <Row key={title} title={title} sub={sub} />
          ))}
          <UnreadableRow count={held.unreadable} />
        </Rows>
      </Sheet>
      <Sheet flush>
        <Rows>
          <Row
            title="谁看过"
            sub="哪个办公室、哪天、看了什么"
            onTap={() => {
              go('filing/seen')
            }}
          />
          <Consents
            filings={filings ?? []}
            onWithdrawn={() => {
              reload()
              onChanged()
            }}
          />
        </Rows>
      </Sheet>
      {held.submitted === 0 ? null : <KeptByOffices held={held} />}
      <Sheet>
        <View className="t-sub data-export">
          PDF 给人看，JSON 供程序读取。身份证号只显示一部分。
        </View>
        <Button
          onTap={() => {
            setExporting(true)
          }}
        >
          导出我的信息
        </Button>
      </Sheet>
      {exporting ? (
        <Export
          onClose={() => {
            setExporting(false)
          }}
        />
      ) : null}
    </>
  )
}

const KeptByOffices = ({ held }: { held: Held }) => (
  <Sheet title="办公室要保留的" flush>
    <View className="data-kept t-sub">{keptSentence(held)}</View>
    <Rows>
      <Row
        title="要改正"
        sub="打开账号，办理变更；没有办完的直接改"
        onTap={() => {
          goTab('mine')
        }}
      />
    </Rows>
  </Sheet>
)
