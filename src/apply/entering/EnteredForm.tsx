import { View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { Button } from '../../components/controls/Button'
import { PaperRow } from '../../components/filing/PaperRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { dayOf, showDay } from '../../domain/dates/days'
import { go, replace } from '../../platform/wechat/navigate'

/** What became of a form: its number, and that nobody is reminded of it. */
export const EnteredForm = ({ filing }: { filing: FilingDetail }) => {
  const { id, accountName, receipt } = filing
  return (
    <Shell
      bar={
        <BottomBar>
          <Button
            onTap={() => {
              replace('apply/entering', {})
            }}
          >
            再录一份
          </Button>
        </BottomBar>
      }
    >
      <View className="column">
        <Sheet>
          <Title>{`已录入 ${receipt?.number ?? ''}`}</Title>
          <View className="t-sub">没有本人微信，不会有提醒。</View>
          {receipt === null ? null : (
            <>
              <SummaryLine label="账号" text={accountName} />
              <SummaryLine label="送交" text={showDay(dayOf(receipt.submittedAt))} />
              {receipt.late === null ? null : <SummaryLine label="是否按时" text={receipt.late} />}
              {receipt.replyBy === null ? null : (
                <SummaryLine label="本办承诺" text={`${showDay(receipt.replyBy)}前答复`} />
              )}
            </>
          )}
        </Sheet>
        <Sheet flush>
          <Rows>
            <PaperRow
              title="打印回执给本人"
              sub="上面写明怎样凭编号和手机接到自己的微信"
              making="正在生成回执…"
              ask={() => documents('receipt', { id })}
            />
            <Row
              title="打开这件"
              sub="在待核对里，和网上提交的一样核对、登记"
              onTap={() => {
                go('desk/review', { id })
              }}
            />
          </Rows>
        </Sheet>
      </View>
    </Shell>
  )
}
