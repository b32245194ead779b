import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button, ButtonPair } from '../../components/controls/Button'
import { Banner } from '../../components/layout/Banner'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import { moves } from '../../domain/moves/moves'
import { go } from '../../platform/wechat/navigate'
import './YearlyQuestion.scss'

/** Whether it still is right, where the city has that asked once a year (J2). Nobody has to answer. */
export const YearlyQuestion = ({
  filing: { id, moves: may },
  onChanged,
}: {
  filing: FilingDetail
  onChanged: () => void
}) => {
  const [answered, setAnswered] = useState(false)
  const { busy, refusal, run, repeat } = useActs()
  if (answered) return <Banner tone="done">已记下，明年再问</Banner>
  if (!may.includes('affirm')) return null
  const over = refusal?.code === 'not-allowed' || refusal?.code === 'not-found'
  return (
    <Sheet title="信息仍准确？">
      <View className="t-sub">每年问一次，不是通告的要求，不答也可以。</View>
      {refusal === null ? null : (
        <View className="yearly-answers">
          {over ? (
            <Banner tone="act" act={{ label: '刷新', onTap: onChanged }}>
              {refusal.message}
            </Banner>
          ) : (
            <Failure refusal={refusal} onRetry={repeat} />
          )}
        </View>
      )}
      <View className="yearly-answers">
        <ButtonPair>
          <Button
            look="outline"
            busy={busy === null ? null : '正在记下…'}
            onTap={() => {
              run('affirm', async () => {
                await api('filing.affirm', { id })
                setAnswered(true)
                onChanged()
              })
            }}
          >
            {moves.affirm.button}
          </Button>
          <Button
            look="outline"
            onTap={() => {
              go('apply/change', { id })
            }}
          >
            有变更
          </Button>
        </ButtonPair>
      </View>
    </Sheet>
  )
}
