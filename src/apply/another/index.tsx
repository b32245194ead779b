import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { AttestRow } from '../../components/filing/AccountRow'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { EarlierFiling } from '../../domain/api/filing'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { sharedSlots } from '../../domain/form/reuse'
import { replace } from '../../platform/wechat/navigate'
import { draftOf } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import { Earlier } from './Earlier'
import './index.scss'

definePageConfig({ navigationBarTitleText: '登记新账号' })

type SharedSlot = (typeof sharedSlots)[number]

const startEmpty = () => {
  replace('apply/consent')
}

/** B6: a further account of somebody who has filed before, with what an earlier one says; nothing is typed twice. */
export default function AnotherPage() {
  const { data, refusal, reload } = useAnswer(() => api('filing.earlier', {}))
  const none = data?.filings.length === 0
  useEffect(() => {
    if (none) startEmpty()
  }, [none])
  return data === null || none ? (
    <Shell>
      {refusal ? null : <Loading />}
      <Refused refusal={refusal} onRetry={reload} />
    </Shell>
  ) : (
    <Choosing earlier={data.filings} unreadable={data.unreadable} />
  )
}

const Choosing = ({
  earlier,
  unreadable,
}: {
  earlier: readonly EarlierFiling[]
  unreadable: number
}) => {
  const [id, setId] = useState(earlier[0]?.id ?? '')
  const [left, setLeft] = useState<readonly SharedSlot[]>([])
  const [token] = useState(newToken)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const start = () => {
    run('start', async () => {
      const slots = sharedSlots.filter((slot) => !left.includes(slot))
      const filing = await api('filing.start', {
        token: await token,
        answers: {},
        from: { id, slots },
      })
      draftOf(filing.id).accept(filing)
      replace('apply/section', { id: filing.id, section: 'account', key: 'accountName' })
    })
  }
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={busy === null ? null : '正在开始…'} onTap={start}>
            用这些内容开始
          </Button>
        </BottomBar>
      }
    >
      <Refused refusal={refusal} onRetry={repeat} />
      <Sheet>
        <Title>{earlier.length > 1 ? '用哪个账号的内容？' : '沿用之前填过的内容'}</Title>
        {earlier.length > 1 ? (
          <ChoiceList
            label="用哪个账号的内容"
            options={earlier.map(({ id: value, accountName, subjectName, ownerName }) => ({
              value,
              label: accountName,
              sub: [...new Set([ownerName, subjectName])].join('，'),
            }))}
            value={id}
            onChoose={(chosen) => {
              setId(chosen)
              setLeft([])
            }}
          />
        ) : null}
      </Sheet>
      <Earlier
        key={id}
        id={id}
        left={left}
        onToggle={(slot) => {
          setLeft(left.includes(slot) ? left.filter((each) => each !== slot) : [...left, slot])
        }}
      />
      <View className="another-empty">
        <Sheet flush>
          <Rows>
            <Row title="都不用，从头填" onTap={startEmpty} />
            <AttestRow />
            <Row
              title="用表格导入多个账号"
              onTap={() => {
                replace('apply/import')
              }}
            />
            <UnreadableRow count={unreadable} />
          </Rows>
        </Sheet>
      </View>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
