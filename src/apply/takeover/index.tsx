import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import type { TakeoverView } from '../../domain/api/handOver'
import { useParameters } from '../../platform/wechat/useParameters'
import { draftOf } from '../draft/useDraft'
import { NotHereYet } from '../parts/NotHereYet'
import { AskedTakeover, EndedTakeover, GivenTakeover } from './Answered'
import { AskForm } from './AskForm'

definePageConfig({ navigationBarTitleText: '申请接管' })

const states = { asked: AskedTakeover, given: GivenTakeover, over: EndedTakeover } as const

/** J4: who took an account over asks the office for its filing, by the own draft that met it. */
export default function TakeoverPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload, set } = useAnswer(() => api('takeover.open', { id }))
  if (data === null) return <NotHereYet id={id} refusal={refusal} onRetry={reload} />
  const show = (view: TakeoverView) => {
    set(view)
    void draftOf(id).refresh()
  }
  if (data.state === 'may') return <AskForm id={id} view={data} onChanged={show} />
  const Answer = states[data.state]
  return <Answer id={id} view={data} onChanged={reload} />
}
