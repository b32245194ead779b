import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/controls/Button'
import { Field } from '../../../components/controls/Field'
import { Overlay } from '../../../components/layout/Overlay'
import type { Review } from '../../../domain/api/desk'
import { LONGEST_TRANSFER_REASON, transferReasons } from '../../../domain/moves/transfer'
import { TextInput } from '../../../platform/input/TextInput'
import { Chips } from '../items/Chips'
import { Refused } from './Refused'
import './Pass.scss'
import type { Bench } from '../useBench'

const OTHER = '其他'
const reasonOptions = [...transferReasons, OTHER].map((each) => ({ value: each, label: each }))

/** Hands the open filing on to another office, with a reason that its owner reads too (D5). */
export const Transfer = ({ review, bench }: { review: Review; bench: Bench }) =>
  bench.asked === 'transfer' ? <TransferForm review={review} bench={bench} /> : null

const TransferForm = ({ review, bench }: { review: Review; bench: Bench }) => {
  const offices = review.transferTo
  const [code, setCode] = useState(offices.length === 1 ? (offices[0]?.code ?? null) : null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { refusal, busy } = bench.acts
  const office = offices.find((each) => each.code === code)
  const reason = (chosen === OTHER ? words : (chosen ?? '')).trim()
  const error = (message: string | undefined) =>
    message === undefined ? null : ({ level: 'error', message } as const)
  const hand = () => {
    setTried(true)
    if (office && reason.length > 1) bench.transfer(office.code, reason)
  }
  const close = () => {
    bench.ask(null)
  }
  return (
    <Overlay title="转办" onClose={close}>
      <View className="pass-lead t-sub">编号和提交时间不变。填报人和对方办公室会收到通知。</View>
      <Field
        id="transfer-office"
        label="转给"
        message={error(tried && !office ? '请选转给哪个办公室' : undefined)}
      >
        <Chips
          label="转给"
          options={offices.map((each) => ({ value: each.code, label: each.shortName }))}
          value={code}
          onChoose={setCode}
        />
      </Field>
      <Field
        id="transfer-reason"
        label="原因（填报人会看到）"
        message={error(
          refusal?.fields.reason ?? (tried && reason.length < 2 ? '请写明原因' : undefined),
        )}
      >
        <Chips label="原因" options={reasonOptions} value={chosen} onChoose={setChosen} />
        {chosen === OTHER ? (
          <TextInput
            label="写明原因"
            text={words}
            keyboard="text"
            lines={1}
            longest={LONGEST_TRANSFER_REASON}
            onType={setWords}
            onLeave={setWords}
          />
        ) : null}
      </Field>
      <View className="pass-act">
        <Refused refusal={refusal?.fields.reason === undefined ? refusal : null} />
        <Button busy={busy === 'transfer' ? '正在转办…' : null} onTap={hand}>
          {office ? `转给${office.shortName}` : '转办'}
        </Button>
      </View>
      <View className="pass-back">
        <Button look="outline" onTap={close}>
          不转了
        </Button>
      </View>
    </Overlay>
  )
}
