import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import { REASSIGNED_AT_ONCE } from '../../domain/api/atOnce'
import type { ReassignedRow, ReassignRow } from '../../domain/api/review/reassigning'
import { Chips } from '../review/items/Chips'

/** What goes to whom, before it goes; then what became of each (G3). */
export const GiveSelected = ({
  ids,
  onGiven,
  onClose,
}: {
  ids: readonly string[]
  onGiven: () => void
  onClose: () => void
}) => {
  // The selection behind this is empty once all is given.
  const [selected] = useState(ids)
  const [to, setTo] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [given, setGiven] = useState<readonly ReassignedRow[]>([])
  const [sent, setSent] = useState<readonly ReassignRow[] | null>(null)
  const acts = useActs()
  const { data, refusal, reload } = useAnswer(
    () => api('desk.previewReassign', { ids: [...selected], to }),
    to ?? '',
  )
  const [colleagues, setColleagues] = useState(data?.colleagues ?? null)
  if (data !== null && colleagues === null) setColleagues(data.colleagues)
  const chosen = colleagues?.find(({ id }) => id === to)
  const rows = data?.rows ?? []
  const going = rows.filter(({ reason }) => reason === null)
  const give = () => {
    setTried(true)
    if (!chosen || going.length === 0) return
    acts.run('give', async () => {
      const done: ReassignedRow[] = []
      for (let from = 0; from < going.length; from += REASSIGNED_AT_ONCE) {
        const some = going.slice(from, from + REASSIGNED_AT_ONCE)
        done.push(
          ...(await api('desk.reassignSeveral', {
            rows: some.map(({ id, version }) => ({ id, version })),
            to: chosen.id,
          })),
        )
        setGiven([...done])
      }
      setSent(going)
      onGiven()
    })
  }
  if (sent !== null && chosen)
    return <Results name={chosen.name} rows={sent} given={given} onClose={onClose} />
  return (
    <Overlay title={`改派 ${String(selected.length)} 件`} onClose={onClose}>
      <Failure refusal={refusal} onRetry={reload} />
      {colleagues === null && refusal === null ? <Loading /> : null}
      {colleagues?.length === 0 ? <View>本办没有可以改派的同事</View> : null}
      {colleagues === null || colleagues.length === 0 ? null : (
        <FieldFrame
          id="several-to"
          label="改派给"
          hint="对方会收到通知"
          message={wrong(tried && !chosen ? '请选一位同事' : null)}
        >
          <Chips
            label="改派给"
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            value={to}
            onChoose={setTo}
          />
        </FieldFrame>
      )}
      {data === null ? null : <Preview rows={rows} />}
      <Failure refusal={acts.refusal} onRetry={acts.repeat} />
      {data === null || going.length === 0 ? null : (
        <Button
          busy={
            acts.busy === null ? null : `正在改派 ${String(given.length)}/${String(going.length)}…`
          }
          onTap={give}
        >
          {chosen
            ? `改派 ${String(going.length)} 件给${chosen.name}`
            : `改派 ${String(going.length)} 件`}
        </Button>
      )}
    </Overlay>
  )
}

const Preview = ({ rows }: { rows: readonly ReassignRow[] }) => {
  const not = rows.filter(({ reason }) => reason !== null)
  const going = rows.length - not.length
  return (
    <View className="several-preview" role="status">
      <View>
        {going === 0
          ? `这 ${String(rows.length)} 件都不能改派：`
          : not.length === 0
            ? `${String(going)} 件都可以改派`
            : `可以改派 ${String(going)} 件，${String(not.length)} 件不能：`}
      </View>
      {not.map((row) => (
        <View key={row.id} className="t-sub several-line">
          {`${row.accountName} ${row.number}，${row.reason ?? ''}`}
        </View>
      ))}
    </View>
  )
}

const Results = ({
  name,
  rows,
  given,
  onClose,
}: {
  name: string
  rows: readonly ReassignRow[]
  given: readonly ReassignedRow[]
  onClose: () => void
}) => {
  const not = given.filter(({ reason }) => reason !== null)
  return (
    <Overlay title="改派的结果" onClose={onClose}>
      <View role="status">
        {`已改派 ${String(given.length - not.length)} 件给${name}${not.length === 0 ? '' : `，${String(not.length)} 件没有`}`}
      </View>
      {rows.map((row) => {
        const reason = given.find(({ id }) => id === row.id)?.reason
        return (
          <View key={row.id} className="t-sub several-line">
            {`${row.accountName} ${row.number}，${reason ?? `已改派给${name}`}`}
          </View>
        )
      })}
      <View className="several-close">
        <Button look="outline" onTap={onClose}>
          好
        </Button>
      </View>
    </Overlay>
  )
}
