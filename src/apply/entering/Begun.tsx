import { View } from '@tarojs/components'
import { useRef } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Refused } from '../parts/Refused'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { draftOf } from '../draft/useDraft'

/** What the office has begun to key, and the way to one more. */
export const Begun = () => {
  const { data, refusal, reload } = useAnswer(() => api('entering.list', {}))
  const { busy, refusal: refused, run, repeat } = useActs()
  /** The same until an answer came, so that a lost one begins nothing twice. */
  const token = useRef<string | null>(null)
  const begin = () => {
    run('begin', async () => {
      token.current ??= await newToken()
      const filing = await api('entering.start', { token: token.current })
      token.current = null
      draftOf(filing.id).accept(filing)
      go('apply/entering', { id: filing.id })
    })
  }
  return (
    <Shell
      bar={
        data === null ? null : (
          <BottomBar>
            <Button busy={busy === null ? null : '正在打开…'} onTap={begin}>
              录入一份
            </Button>
          </BottomBar>
        )
      }
    >
      <View className="column">
        <Sheet>
          <Title>录入交到窗口的纸质表</Title>
          <View className="t-sub">
            扫描或拍下签了名的表，对着录入。录好后和网上提交的一样核对、登记，来源写明纸质表。
          </View>
        </Sheet>
        <Refused refusal={refused} onRetry={repeat} />
        <Refused refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {data === null || data.filings.length === 0 ? null : (
          <Sheet title="还没有录完的" flush>
            <Rows>
              {data.filings.map(({ id, accountName, savedAt }) => (
                <Row
                  key={id}
                  title={accountName === '' ? '还没有填账号名' : accountName}
                  sub={`${showMoment(savedAt, now())}保存`}
                  onTap={() => {
                    go('apply/entering', { id })
                  }}
                />
              ))}
            </Rows>
          </Sheet>
        )}
        <UnreadableRow count={data?.unreadable ?? 0} />
      </View>
    </Shell>
  )
}
