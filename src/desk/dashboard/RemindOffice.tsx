import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import type { OfficeReminder } from '../../domain/api/figures/dashboard'
import { type OfficeCode, officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { remindedWords } from './cells'

/** 提醒办公室: what the office will read, whom it reaches and when, and the tap that tells it (I5). */
export const RemindOffice = ({
  office,
  onClose,
  onReminded,
}: {
  office: OfficeCode
  onClose: () => void
  onReminded: () => void
}) => {
  const { area, phone } = officeOf(office)
  const { data, refusal, reload, set } = useAnswer(
    () => api('dashboard.reminder', { office }),
    office,
  )
  const acts = useActs()
  const send = ({ count }: OfficeReminder) => {
    acts.run('remind', async () => {
      set(await api('dashboard.remind', { office, count }))
      onReminded()
    })
  }
  const again = () => {
    acts.clear()
    reload()
  }
  return (
    <Overlay title={`提醒${area}`} onClose={onClose}>
      <Failure refusal={refusal} onRetry={reload} />
      <Failure
        refusal={acts.refusal}
        onRetry={acts.refusal?.code === 'stale' ? again : acts.repeat}
      />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : (
        <View className="remind-body">
          {data.remindedOn !== null ? (
            <View aria-live="polite">{`${area}${remindedWords(data.remindedOn)}，一天提醒一次`}</View>
          ) : data.count === 0 ? (
            <View>{`${area}现在没有超过本办承诺的备案`}</View>
          ) : data.people === 0 && !data.mail ? (
            <View>{`${area}没有在用的人员，也没有确认收件邮箱，提醒到不了，请打电话 ${phone}`}</View>
          ) : (
            <>
              <View className="t-note">办公室会看到</View>
              <View className="remind-text">{data.text}</View>
              <View className="t-sub">{reachWords(data)}</View>
              <View className="remind-act">
                <Button
                  busy={acts.busy === null ? null : '正在提醒…'}
                  onTap={() => {
                    send(data)
                  }}
                >
                  提醒
                </Button>
              </View>
              <View className="t-note">一天提醒一次，记入审计</View>
            </>
          )}
        </View>
      )}
    </Overlay>
  )
}

/** A minute of looking at it is no later time. */
const SOON = 5 * 60_000

/** 告诉 3 位工作人员，也发到收件邮箱，11月25日 08:30 送达. */
const reachWords = ({ people, mail, at }: OfficeReminder): string =>
  [
    people > 0 ? `告诉 ${String(people)} 位工作人员` : '没有在用的人员',
    ...(mail ? [people > 0 ? '也发到收件邮箱' : '发到收件邮箱'] : []),
    at > now() + SOON ? `${showMoment(at, now())} 送达` : '马上送达',
  ].join('，')
