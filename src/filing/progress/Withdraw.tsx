import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { Button, ButtonPair } from '../../components/Button'
import { Failure } from '../../components/Failure'
import { Notice } from '../../components/Notice'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Refusal } from '../../domain/refusal'
import { moves } from '../../domain/review'
import { replace } from '../../platform/navigate'
import './Withdraw.scss'

const { label } = moves.withdraw

/** Takes the filing back after a second look (D7); `onOver` shows the filing anew when the office was faster. */
export const Withdraw = ({ id, onOver }: { id: string; onOver: () => void }) => {
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const over = refusal?.code === 'claimed' || refusal?.code === 'not-allowed'
  const withdraw = () => {
    setBusy(true)
    api('filing.withdraw', { id }).then(
      () => {
        replace('apply/tasks', { id })
      },
      (error: unknown) => {
        setBusy(false)
        if (!(error instanceof Refusal)) throw error
        setRefusal(error)
      },
    )
  }
  return (
    <Sheet flush>
      {asked ? (
        <View className="progress-withdraw" role="group" aria-label={label}>
          <View>撤回后可以修改，改好再提交。编号和首次提交时间不变。</View>
          {over ? (
            <Notice tone="act" act={{ label: '刷新', onTap: onOver }}>
              {refusal.message}
            </Notice>
          ) : (
            <Failure refusal={refusal} onRetry={withdraw} />
          )}
          <ButtonPair>
            <Button
              look="outline"
              onTap={() => {
                setAsked(false)
              }}
            >
              不撤回
            </Button>
            <Button busy={busy ? '正在撤回…' : null} onTap={withdraw}>
              {label}
            </Button>
          </ButtonPair>
        </View>
      ) : (
        <Rows>
          <Row
            title={label}
            sub="还没有开始核对，可以撤回来改"
            onTap={() => {
              setAsked(true)
            }}
          />
        </Rows>
      )}
    </Sheet>
  )
}
