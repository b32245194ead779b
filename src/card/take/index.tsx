import { api } from '../../cloud/call'
import { useParameters } from '../../platform/wechat/useParameters'
import { type Closed, CardPage } from '../CardPage'
import { HandOverSheet } from './HandOverSheet'

definePageConfig({ navigationBarTitleText: '移交备案' })

const closed: Closed = {
  title: '请您看一份移交',
  why: '接手填报的人，输入移交的人告诉您的口令；账号所有人，在对方接收后输入自己身份证号的后四位。',
  label: '四位口令或身份证号后四位',
  sentFrom: 'card/give',
}

/** J4: who receives filings opens the card by the 口令, then their owner by the ID number. */
export default function TakePage() {
  const { t: token } = useParameters('t')
  return (
    <CardPage closed={closed} open={(code) => api('handOver.open', { token, code })}>
      {({ view, show, reload, trouble }) => (
        <HandOverSheet
          token={token}
          view={view}
          trouble={trouble}
          onChanged={show}
          onLook={reload}
        />
      )}
    </CardPage>
  )
}
