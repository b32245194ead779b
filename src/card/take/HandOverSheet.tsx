import { CARD_CODE } from '../../domain/card/card'
import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button, ButtonPair } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { HandView } from '../../domain/api/handOver'
import { takerLines } from '../../domain/card/handOver'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import type { ApplicantKind } from '../../domain/form/choices'
import { consentWords } from '../../domain/form/consent/consent'
import { statusWords } from '../../domain/moves/status'
import { TextInput } from '../../platform/input/TextInput'
import { goTab } from '../../platform/wechat/navigate'
import { agreeToFiling } from '../../apply/consent/giving'
import { ConsentBox } from '../../apply/parts/ConsentBox'
import { ConsentRows } from '../../apply/parts/ConsentRows'
import './index.scss'

const kinds: readonly {
  readonly value: ApplicantKind
  readonly label: string
  readonly sub: string
}[] = [
  { value: 'manager', label: '管理员', sub: '替所有人管理这个账号' },
  { value: 'agent', label: '受托代办', sub: '买下、接手、还没有改所有人的，也选这一项' },
  { value: 'owner', label: '备案表上的账号所有人', sub: '要输入身份证号后四位' },
]

type Props = {
  token: string
  view: HandView
  trouble: ReactNode
  onChanged: (view: HandView) => void
  onLook: () => void
}

/** What is handed over, for who receives it and for the owner: the accounts, and what each may decide. */
export const HandOverSheet = (props: Props) => {
  const { view } = props
  const decides =
    view.role === 'owner' ? view.state === 'taken' : view.state === 'opened' && view.agreed
  if (!decides) return <Shown {...props} acts={null} bar={null} />
  return view.role === 'owner' ? <OwnerDecides {...props} /> : <TakerDecides {...props} />
}

const Shown = ({
  view,
  trouble,
  onLook,
  acts,
  bar,
}: Props & { acts: ReactNode; bar: ReactElement | null }) => {
  const asksOwner = view.role === 'owner' && view.state === 'taken'
  const [title, sub] = asksOwner
    ? [
        '同意由他接手填报吗？',
        `接手的人是${view.as ?? ''}。同意后由他补正、办理变更，备案内容不变。`,
      ]
    : takerLines[view.state]
  return (
    <Shell {...(bar === null ? {} : { bar })}>
      {trouble}
      <Sheet>
        <View role="status">
          <Title>{title}</Title>
          <View className="t-sub">{sub}</View>
        </View>
        {view.state === 'done' && view.role === 'taker' ? (
          <View className="take-go">
            <Button
              onTap={() => {
                goTab('mine')
              }}
            >
              看我的账号
            </Button>
          </View>
        ) : null}
      </Sheet>
      {view.filings.length === 0 ? null : (
        <Sheet title={`移交 ${String(view.filings.length)} 个账号`} flush>
          <Rows>
            {view.filings.map(({ accountName, number, status }, index) => (
              <Row
                key={`${number ?? ''}${String(index)}`}
                title={accountName === '' ? '还没有填账号名' : accountName}
                sub={[statusWords[status].word, number === null ? '' : `编号 ${number}`]
                  .filter((text) => text !== '')
                  .join('，')}
              />
            ))}
          </Rows>
        </Sheet>
      )}
      {acts}
      {view.role === 'taker' && view.state === 'opened' && !view.agreed ? (
        <View className="take-part">
          <Sheet>
            <ConsentBox
              id="take-consent"
              title="接收之前请看一看"
              office={officeOf(CITY_OFFICE)}
              answers={[
                {
                  label: consentWords().goOn,
                  give: agreeToFiling,
                  onGiven: onLook,
                },
              ]}
            >
              <ConsentRows />
            </ConsentBox>
          </Sheet>
        </View>
      ) : null}
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const TakerDecides = (props: Props) => {
  const { token, view, onChanged } = props
  const [as, setAs] = useState<ApplicantKind | null>(null)
  const [four, setFour] = useState('')
  const [said, setSaid] = useState<{ as?: string; four?: string }>({})
  const acts = useActs()
  const refused = acts.refusal?.fields['four'] ?? null
  const fourProblem = said.four ?? refused
  const take = () => {
    if (as === null) setSaid({ as: '请先选您是哪一位' })
    else if (as === 'owner' && !CARD_CODE.test(four.trim()))
      setSaid({ four: '请输入身份证号后四位，最后一位可以是 X' })
    else {
      setSaid({})
      acts.run('take', async () => {
        const proof = as === 'owner' ? four.trim() : null
        onChanged(await api('handOver.take', { token, as, four: proof }))
      })
    }
  }
  return (
    <Shown
      {...props}
      bar={
        <BottomBar>
          <Button busy={acts.busy === null ? null : '正在接收…'} onTap={take}>
            接收
          </Button>
        </BottomBar>
      }
      acts={
        <>
          <Trouble
            sentence={acts.refusal && refused === null ? acts.refusal.message : null}
            onRetry={acts.repeat}
          />
          <Sheet>
            <FieldFrame id="take-as" label="您是哪一位" message={wrong(said.as)}>
              <ChoiceList
                label="您是哪一位"
                options={kinds}
                value={as ?? ''}
                onChoose={(value) => {
                  setSaid({})
                  setAs(kinds.find((kind) => kind.value === value)?.value ?? null)
                }}
              />
            </FieldFrame>
            {as === 'owner' ? (
              <FieldFrame
                id="take-four"
                label="身份证号后四位"
                hint="和备案表上的一样才能接收，最多试三次"
                message={wrong(fourProblem)}
              >
                <TextInput
                  label="身份证号后四位"
                  text={four}
                  keyboard="idcard"
                  longest={4}
                  wrong={fourProblem !== null}
                  onType={setFour}
                  onLeave={setFour}
                />
              </FieldFrame>
            ) : view.asksOwner ? (
              <View className="t-sub take-note">接收后，还要由账号所有人用自己的手机同意。</View>
            ) : null}
          </Sheet>
        </>
      }
    />
  )
}

const OwnerDecides = (props: Props) => {
  const { token, onChanged } = props
  const acts = useActs()
  const decide = (agrees: boolean) => {
    acts.run(agrees ? 'agree' : 'refuse', async () => {
      onChanged(await api('handOver.agree', { token, agrees }))
    })
  }
  return (
    <Shown
      {...props}
      bar={
        <BottomBar>
          <ButtonPair>
            <Button
              look="outline"
              busy={acts.busy === 'refuse' ? '正在告诉双方…' : null}
              onTap={() => {
                decide(false)
              }}
            >
              不同意
            </Button>
            <Button
              busy={acts.busy === 'agree' ? '正在移交…' : null}
              onTap={() => {
                decide(true)
              }}
            >
              同意移交
            </Button>
          </ButtonPair>
        </BottomBar>
      }
      acts={<Trouble sentence={acts.refusal?.message ?? null} onRetry={acts.repeat} />}
    />
  )
}
