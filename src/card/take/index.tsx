import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Trouble } from '../../components/layout/Trouble'
import type { HandView } from '../../domain/api/handOver'
import { useParameters } from '../../platform/wechat/useParameters'
import { Code } from '../Code'
import { HandOverSheet } from './HandOverSheet'

/** J4: who receives filings opens the card by the 口令, then their owner by the ID number. */
export default function TakePage() {
  const { t: token } = useParameters('t')
  const { data, refusal, reload, set } = useAnswer(async () => ({
    view: await api('handOver.open', { token, code: null }),
  }))
  const show = (view: HandView | null) => {
    set({ view })
  }
  if (refusal?.code === 'not-allowed')
    return (
      <Shell>
        <Sheet>
          <Title>{refusal.message}</Title>
        </Sheet>
      </Shell>
    )
  if (data === null)
    return (
      <Shell>
        <Trouble sentence={refusal?.message ?? null} onRetry={reload} />
        {refusal ? null : <Loading />}
      </Shell>
    )
  return data.view === null ? (
    <Code
      title="请您看一份移交"
      why="接手填报的人，输入移交的人告诉您的口令；账号所有人，在对方接收后输入自己身份证号的后四位。"
      label="四位口令或身份证号后四位"
      onOpen={async (code) => {
        show(await api('handOver.open', { token, code }))
      }}
    />
  ) : (
    <HandOverSheet token={token} view={data.view} onChanged={show} onLook={reload} />
  )
}
