import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { useFilings } from '../../cloud/useFilings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { Held } from '../../domain/api/me'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { go, goTab } from '../../platform/wechat/navigate'
import { Served } from '../urge/Served'
import { Consents } from './Consents'
import { Export } from './Export'
import { heldRows, keptSentence } from './heldRows'
import './index.scss'

definePageConfig({ navigationBarTitleText: '我的信息' })

/** What is held about the person, who has seen it, what was agreed to, and what the office keeps (K7). */
export default function DataPage() {
  const { data, refusal, reload } = useAnswer(() => api('me.held', {}))
  const served = useAnswer(() => api('me.served', {}))
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data ? <MyData held={data} onChanged={reload} /> : refusal ? null : <Loading />}
      {served.data === null ? null : <Served since={served.data.since} onServed={served.reload} />}
      <PhoneLine office={data?.offices[0] ?? officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const MyData = ({ held, onChanged }: { held: Held; onChanged: () => void }) => {
  const { filings, reload } = useFilings()
  const [exporting, setExporting] = useState(false)
  return (
    <>
      <Sheet title="保存了什么" flush>
        <Rows>
          {heldRows(held).map(({ title, sub }) => (
            <Row key={title} title={title} sub={sub} />
          ))}
          <UnreadableRow count={held.unreadable} />
        </Rows>
      </Sheet>
      <Sheet flush>
        <Rows>
          <Row
            title="谁看过"
            sub="哪个办公室、哪天、看了什么"
            onTap={() => {
              go('filing/seen')
            }}
          />
          <Consents
            filings={filings ?? []}
            onWithdrawn={() => {
              reload()
              onChanged()
            }}
          />
        </Rows>
      </Sheet>
      {held.submitted === 0 ? null : <KeptByOffices held={held} />}
      <Sheet>
        <View className="t-sub data-export">
          PDF 给人看，JSON 供程序读取。身份证号只显示一部分。
        </View>
        <Button
          onTap={() => {
            setExporting(true)
          }}
        >
          导出我的信息
        </Button>
      </Sheet>
      {exporting ? (
        <Export
          onClose={() => {
            setExporting(false)
          }}
        />
      ) : null}
    </>
  )
}

const KeptByOffices = ({ held }: { held: Held }) => (
  <Sheet title="办公室要保留的" flush>
    <View className="data-kept t-sub">{keptSentence(held)}</View>
    <Rows>
      <Row
        title="要改正"
        sub="打开账号，办理变更；没有办完的直接改"
        onTap={() => {
          goTab('mine')
        }}
      />
    </Rows>
  </Sheet>
)
