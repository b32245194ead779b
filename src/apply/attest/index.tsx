import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { ErrorSummary } from '../../components/fields/ErrorSummary'
import { FieldFrame } from '../../components/fields/FieldFrame'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import type { Refusal } from '../../domain/api/refusal'
import { CITY_OFFICE, officeOf, offices } from '../../domain/city/city'
import { accountKinds } from '../../domain/form/choices'
import { fieldOf, fullLabel } from '../../domain/form/fields'
import { LONGEST_PAPER_NUMBER, paperYears } from '../../domain/moves/attesting/attested'
import { moves } from '../../domain/moves/moves'
import { TextInput } from '../../platform/input/TextInput'
import { focusOn } from '../../platform/screen/focus'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { Refused } from '../parts/Refused'
import { Choose } from './Choose'
import './index.scss'
import { useAttest } from './useAttest'

definePageConfig({ navigationBarTitleText: '以前登记过' })

/** A5: its owner says that an account was filed on paper before; with `id` it is the account of a draft. */
export default function AttestPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(async () => ({
    draft: id === '' ? null : await api('filing.open', { id }),
  }))
  return data === null ? (
    <Shell>
      <Refused refusal={refusal} onRetry={reload} />
      {refusal === null ? <Loading /> : null}
    </Shell>
  ) : (
    <Attesting draft={data.draft} />
  )
}

/** The areas in the order of the notice; last the office to which some bring it by themselves. */
const places = () => [
  ...offices
    .filter(({ code }) => code !== CITY_OFFICE)
    .map(({ code, area }) => ({ value: code, label: area })),
  { value: CITY_OFFICE, label: `直接报到${officeOf(CITY_OFFICE).shortName}的` },
]

const Attesting = ({ draft }: { draft: FilingDetail | null }) => {
  const attest = useAttest(draft)
  const { said, office, wrong, say, name } = attest
  const [more, setMore] = useState(said.answers.accountId !== '')
  const { accountKind } = said.answers
  const messageOf = (key: string) => {
    const message = wrong[key]
    return message === undefined ? null : { level: 'error' as const, message }
  }
  const open = more || ['accountId', 'phone'].some((key) => key in wrong)
  const text = (key: 'accountName' | 'accountKindText' | 'accountId', hint?: string) => {
    const field = fieldOf(key)
    return (
      <View className="attest-field">
        <FieldFrame
          id={key}
          label={fullLabel(field)}
          hint={hint ?? (typeof field.hint === 'function' ? field.hint(said.answers) : field.hint)}
          optional={key === 'accountId'}
          message={messageOf(key)}
        >
          <TextInput
            label={fullLabel(field)}
            text={said.answers[key]}
            keyboard="text"
            {...(key === 'accountName' ? { lines: 1 } : {})}
            wrong={key in wrong}
            onType={(typed) => {
              name({ [key]: typed })
            }}
            onLeave={(typed) => {
              name({ [key]: typed })
            }}
          />
        </FieldFrame>
      </View>
    )
  }
  const years = paperYears(today()).map((year) => ({
    value: String(year),
    label: `${String(year)}年`,
  }))
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={attest.busy ? '正在记下…' : null} onTap={attest.send}>
            记下来
          </Button>
        </BottomBar>
      }
    >
      <ErrorSummary
        errors={Object.entries(wrong).map(([key, message]) => ({ key, message }))}
        onGo={focusOn}
      />
      <NotNoted refusal={attest.refusal} onRetry={attest.repeat} />
      {draft === null ? (
        <Sheet flush>
          <Rows>
            <Row
              title={moves.takeEntered.button}
              sub="在窗口交的表，回执上有编号的"
              onTap={() => {
                go('apply/claim')
              }}
            />
          </Rows>
        </Sheet>
      ) : null}
      <Sheet>
        <Title>以前登记过哪个账号？</Title>
        {text('accountName', '和账号后台的名称一样；改过名的，写当时的也可以')}
        <View className="attest-field">
          <FieldFrame id="accountKind" label="账号类型" message={messageOf('accountKind')}>
            <ChoiceList
              label="账号类型"
              options={accountKinds}
              value={accountKind}
              onChoose={(kind) => {
                name({ accountKind: kind })
              }}
            />
          </FieldFrame>
        </View>
        {accountKind === 'other' ? text('accountKindText') : null}
        <View className="attest-field">
          <FieldFrame
            id="office"
            label="地址在哪个县（市、区）"
            hint="由那里的办公室对台账"
            message={messageOf('office')}
          >
            <Choose
              label="地址在哪个县（市、区）"
              options={places()}
              value={office ?? ''}
              onPick={attest.choose}
            />
          </FieldFrame>
        </View>
        <View className="attest-field">
          <FieldFrame
            id="number"
            label="编号"
            hint="找得到就填"
            optional
            message={messageOf('number')}
          >
            <TextInput
              label="编号"
              text={said.number}
              keyboard="text"
              longest={LONGEST_PAPER_NUMBER}
              wrong={'number' in wrong}
              onType={(number) => {
                say({ number })
              }}
              onLeave={(number) => {
                say({ number })
              }}
            />
          </FieldFrame>
        </View>
        <View className="attest-field">
          <FieldFrame
            id="year"
            label="哪年登记的"
            hint="大概也可以"
            optional
            message={messageOf('year')}
          >
            <Choose
              label="哪年登记的"
              options={[...years, { value: '', label: '不清楚' }]}
              value={said.year === null ? '' : String(said.year)}
              onPick={(year) => {
                say({ year: year === '' ? null : Number(year) })
              }}
            />
          </FieldFrame>
        </View>
      </Sheet>
      <View className="attest-part">
        {open ? (
          <Sheet title="其他（可不填）">
            <View className="attest-more">
              {accountKind === 'other' ? null : text('accountId')}
              <View className="attest-field">
                <FieldFrame
                  id="phone"
                  label="联系手机"
                  hint="填了，办公室对台账时可以打给您，不作别的用"
                  optional
                  message={messageOf('phone')}
                >
                  <TextInput
                    label="联系手机"
                    text={said.phone}
                    keyboard="number"
                    wrong={'phone' in wrong}
                    onType={(phone) => {
                      say({ phone })
                    }}
                    onLeave={(phone) => {
                      say({ phone })
                    }}
                  />
                </FieldFrame>
              </View>
            </View>
          </Sheet>
        ) : (
          <Sheet flush>
            <Rows>
              <Row
                title="其他（可不填）"
                sub={accountKind === 'other' ? '联系手机' : '原始ID或包名、联系手机'}
                onTap={() => {
                  setMore(true)
                }}
              />
            </Rows>
          </Sheet>
        )}
      </View>
      <Sheet title="记下以后">
        <View>在「我的账号」里写「自述已备案，待核实」，不催办。</View>
        <View className="attest-line">
          办公室对过台账后告诉您。内容变了，也可以从它开始{moves.change.button}。
        </View>
      </Sheet>
      <PhoneLine office={officeOf(office ?? CITY_OFFICE)} />
    </Shell>
  )
}

/** Why it was not noted; what is there of the account already is one tap away. */
const NotNoted = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) => {
  const there = refusal?.code === 'duplicate' ? refusal.fields.filing : undefined
  return there === undefined ? (
    <Refused refusal={refusal} onRetry={onRetry} />
  ) : (
    <Banner
      tone="act"
      act={{
        label: '看那一件',
        onTap: () => {
          go('filing/progress', { id: there })
        },
      }}
    >
      {refusal?.message ?? ''}
    </Banner>
  )
}
