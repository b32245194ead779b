import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { Icon } from '../../components/controls/Icon'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { type Saving, SavedMark } from '../../components/controls/SavedMark'
import { Banner } from '../../components/layout/Banner'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { ChangeView, FilingDetail } from '../../domain/api/filing'
import { showDay } from '../../domain/dates/days'
import { nameOf, officeFor, standing } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go, goTab } from '../../platform/wechat/navigate'
import { closeDraft } from '../draft/useDraft'

/** What is being changed, how far it is, and until when. */
export const ChangeHead = ({
  filing,
  changing: { kinds, same },
  done,
  saving,
  onRetry,
}: {
  filing: FilingDetail
  changing: ChangeView
  done: number
  saving: Saving | null
  onRetry: () => void
}) => {
  const { words, line } = standing(filing, today())
  return (
    <>
      <View className="fix-top">
        <View className="t-sub">{`${nameOf(filing)}　编号 ${filing.number ?? ''} 不变`}</View>
        <Title>{`填变了的 ${kinds.length} 处`}</Title>
        <View className="between">
          <View className="t-sub">{`其余 ${same} 项不变，不用再填`}</View>
          {saving ? <SavedMark saving={saving} onRetry={onRetry} /> : null}
        </View>
        <View className="t-sub">
          {words?.left ? `最晚 ${words.hero}办理，${words.left.text}` : line}
        </View>
      </View>
      <DoubleRule done={done} of={kinds.length} label={`${kinds.length} 处已改 ${done} 处`} />
    </>
  )
}

/** The registered filing moved since: what was typed stays, and nothing is overwritten. */
export const MovedBase = ({ of }: { of: string }) => (
  <Banner
    tone="act"
    act={{
      label: '看看改了什么',
      onTap: () => {
        go('filing/progress', { id: of })
      },
    }}
  >
    这份备案有了新的登记，这件变更不能再提交。请看改了什么，再重新办理变更。
  </Banner>
)

/** Under an address in another county. */
export const OtherOffice = ({
  moves: { from, to },
}: {
  moves: NonNullable<ChangeView['moves']>
}) => (
  <View className="change-moves t-sub" aria-live="polite">
    <Icon name="return" />
    <View className="change-moves-text">{`改由${to}办理，登记后会告知${from}`}</View>
  </View>
)

/** The day, what is ticked, and the way out. */
export const ChangeFoot = ({ filing }: { filing: FilingDetail }) => {
  const { id, change, keptUntil, status } = filing
  const handedIn = change?.handedIn ?? false
  return (
    <>
      {change ? (
        <Sheet flush>
          <Rows>
            {status === 'draft' ? (
              <Row
                title="变了的内容和日期"
                sub={`${showDay(change.changedOn)}变更，点这里可以改`}
                onTap={() => {
                  go('apply/change', { id })
                }}
              />
            ) : null}
            <Row
              title="原备案"
              sub="变更登记以前仍有效"
              onTap={() => {
                go('filing/progress', { id: change.of })
              }}
            />
          </Rows>
          <ConfirmRow
            title="不办变更了"
            {...(keptUntil === null ? {} : { sub: `没有提交的变更保留到 ${showDay(keptUntil)}` })}
            warning={
              handedIn || status === 'returned'
                ? '这件变更就此结束，记录保留可查。原备案不变，仍有效。'
                : '为变更填的内容和照片都会删除。原备案不变，仍有效。'
            }
            keep="接着办"
            busy="正在记下…"
            look="stop"
            act={async () => {
              await (handedIn || status === 'returned'
                ? api('filing.giveUp', { id, reason: '不办变更了' })
                : api('filing.discard', { id }))
              closeDraft(id)
              goTab('home')
            }}
          />
        </Sheet>
      ) : null}
      <PhoneLine office={officeFor(filing)} />
    </>
  )
}
