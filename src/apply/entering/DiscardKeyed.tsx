import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Refused } from '../parts/Refused'
import { replace } from '../../platform/wechat/navigate'
import { closeDraft } from '../draft/useDraft'

/** Deletes what was begun by mistake, with its scans. */
export const DiscardKeyed = ({ id }: { id: string }) => {
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  return (
    <Sheet flush>
      <Rows>
        <Row
          title="删除这份"
          sub="还没有录入，删除后扫描件也没有了"
          onTap={() => {
            setAsking(true)
          }}
        />
      </Rows>
      {asking ? (
        <Overlay
          title="删除这份没有录完的表？"
          onClose={() => {
            setAsking(false)
          }}
        >
          <Refused refusal={refusal} onRetry={repeat} />
          <Button
            look="stop"
            busy={busy === null ? null : '正在删除…'}
            onTap={() => {
              run('discard', async () => {
                await api('filing.discard', { id })
                closeDraft(id)
                replace('apply/entering', {})
              })
            }}
          >
            删除
          </Button>
        </Overlay>
      ) : null}
    </Sheet>
  )
}
