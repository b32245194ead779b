import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button, ButtonPair } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { TypedField } from '../../components/fields/TypedField'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { consentWords } from '../../domain/form/consent/consent'
import type { Answers } from '../../domain/form/form'
import { FOR_REVIEW } from '../../domain/launch/forReview'
import { notOpenWords } from '../../domain/launch/opening'
import { go, goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { ConsentRows } from '../parts/ConsentRows'
import { Refused } from '../parts/Refused'
import { Reminded } from './Reminded'
import { useStart } from './useStart'
import './index.scss'

definePageConfig({ navigationBarTitleText: '填写前请看一看' })
const LONGEST = 40

/** Where a reviewer of WeChat says so, by the code in the review form (M8). */
const ReviewEntry = ({ onLetIn }: { onLetIn: () => void }) => {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const { busy, refusal, run, repeat } = useActs({ once: true })
  if (!open)
    return (
      <View className="consent-review">
        <TextButton
          onTap={() => {
            setOpen(true)
          }}
        >
          {FOR_REVIEW}
        </TextButton>
      </View>
    )
  const said = refusal?.fields['code'] ?? null
  return (
    <Sheet>
      {said === null ? <Refused refusal={refusal} onRetry={repeat} /> : null}
      <TypedField
        id="review-code"
        label="平台审核码"
        hint="填的内容不会送到办公室，7 天后自动删除"
        said={said}
        text={code}
        longest={LONGEST}
        onType={setCode}
      />
      <View className="consent-review-act">
        <Button
          busy={busy === null ? null : '正在核对…'}
          onTap={() => {
            run('review', async () => {
              await api('me.review', { code })
              onLetIn()
            })
          }}
        >
          进入填报
        </Button>
      </View>
    </Sheet>
  )
}

/** K1: what a person is told before the first input. With a consent given earlier it only starts the filing. */
export default function ConsentPage() {
  const { remind, ...given } = useParameters('accountName', 'accountKind', 'openedOn', 'remind')
  const answers: Answers = Object.fromEntries(
    Object.entries(given).filter(([, text]) => text !== ''),
  )
  const { me, agreed, acts, reminded, agree } = useStart({ answers, remind: remind !== '' })
  const [refused, setRefused] = useState(false)

  if (reminded) return <Reminded filing={reminded} />
  if (me.data === null || (agreed && me.data.opening === 'open'))
    return (
      <Shell>
        {me.refusal || acts.refusal ? null : <Loading />}
        <Refused refusal={me.refusal} onRetry={me.reload} />
        <Refused refusal={acts.refusal} onRetry={acts.repeat} />
      </Shell>
    )
  const review = me.data.reviewing === 'offered' ? <ReviewEntry onLetIn={me.reload} /> : null
  if (me.data.opening !== 'open')
    return <Elsewhere {...notOpenWords[me.data.opening]} below={review} />
  if (refused)
    return (
      <Elsewhere
        title="可以继续看通告、材料和电话"
        sub="没有保存任何内容。不在手机上填，也可以到窗口办理。"
        bar={
          <BottomBar>
            <Button
              look="outline"
              onTap={() => {
                setRefused(false)
              }}
            >
              再看看说明
            </Button>
          </BottomBar>
        }
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
              {consentWords().refuse}
            </Button>
            <Button
              busy={acts.busy === null ? null : remind === '' ? '正在开始…' : '正在记下…'}
              onTap={agree}
            >
              {remind === '' ? consentWords().start : consentWords().remind}
            </Button>
          </ButtonPair>
        </BottomBar>
      }
    >
      <Refused refusal={acts.refusal} onRetry={acts.repeat} />
      <Sheet>
        <Title>{me.data.consent === null ? '填写前请看一看' : '说明有改动，请再看一看'}</Title>
        <ConsentRows seen={me.data.consent} />
      </Sheet>
      {review}
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

/** What is there without anything being collected: notice, materials, offices (A3, A4). */
const Elsewhere = ({
  title,
  sub,
  bar,
  below,
}: {
  title: string
  sub: string
  bar?: ReactNode
  below?: ReactNode
}) => (
  <Shell bar={bar}>
    <Sheet>
      <Title>{title}</Title>
      <View className="t-sub">{sub}</View>
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
    {below}
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </Shell>
)
