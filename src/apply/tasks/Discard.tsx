import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { Button, ButtonPair } from '../../components/Button'
import { Failure } from '../../components/Failure'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Refusal } from '../../domain/refusal'
import { goTab } from '../../platform/navigate'
import { closeDraft } from '../useDraft'

/** Says how long the draft is kept, and deletes it after a second look. */
export const Discard = ({ id, keptUntil }: { id: string; keptUntil: string }) => {
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const discard = () => {
    setBusy(true)
    api('filing.discard', { id }).then(
      () => {
        closeDraft(id)
        goTab('home')
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
      <View className="tasks-kept t-sub">草稿保留到 {keptUntil}，换手机用同一微信可以接着填</View>
      {asked ? (
        <View className="tasks-discard" role="group" aria-label="删除草稿">
          <View>填好的内容和照片都会删除，不能恢复。</View>
          <Failure refusal={refusal} onRetry={discard} />
          <ButtonPair>
            <Button
              look="outline"
              onTap={() => {
                setAsked(false)
              }}
            >
              留着
            </Button>
            <Button look="stop" busy={busy ? '正在删除…' : null} onTap={discard}>
              删除草稿
            </Button>
          </ButtonPair>
        </View>
      ) : (
        <Rows>
          <Row
            title="删除草稿"
            onTap={() => {
              setAsked(true)
            }}
          />
        </Rows>
      )}
    </Sheet>
  )
}
