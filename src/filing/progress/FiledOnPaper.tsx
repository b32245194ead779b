import { View } from '@tarojs/components'
import { PERIOD_DAYS } from '../../domain/city/city'
import { api } from '../../cloud/call'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { FilingDetail } from '../../domain/api/filing'
import { moves as table } from '../../domain/moves/moves'
import { officeFor } from '../../domain/moves/standing'
import { go, goTab, replace } from '../../platform/wechat/navigate'

type Paper = NonNullable<FilingDetail['paper']>

/** An account that was filed on paper, as long as that is all there is of it (A5), and what can be done with it. */
export const FiledOnPaper = ({
  filing,
  paper,
  onChanged,
}: {
  filing: FilingDetail
  paper: Paper
  onChanged: () => void
}) => {
  const { id, moves, openChange } = filing
  const { shortName } = officeFor(filing)
  const { confirmed } = paper
  return (
    <>
      <Sheet>
        <SummaryLine label={confirmed ? '台账编号' : '自述编号'} text={paper.number || '不清楚'} />
        <SummaryLine
          label="哪年登记的"
          text={paper.year === null ? '不清楚' : `${String(paper.year)}年`}
        />
        <SummaryLine label={confirmed ? '登记的办公室' : '对台账的办公室'} text={shortName} />
        <View className="t-sub progress-line">
          {confirmed
            ? `在纸质台账中，不用再报。有变更时，${String(PERIOD_DAYS)} 日内在这里办理。`
            : `不催办，也没有最晚的日子。${shortName}对过台账后在这里告诉您。`}
        </View>
      </Sheet>
      <Sheet flush>
        <Rows>
          {openChange === null ? null : (
            <Row
              title="变更正在办"
              onTap={() => {
                go('filing/progress', { id: openChange })
              }}
            />
          )}
          {moves.includes('change') ? (
            <Row
              title={table.change.button}
              sub="内容变了，填一份完整的登记表"
              onTap={() => {
                go('apply/change', { id })
              }}
            />
          ) : null}
        </Rows>
        {moves.includes('takeBack') ? (
          <ConfirmRow
            title={table.takeBack.button}
            sub="没有登记过，或找不到了"
            warning="这一条变成草稿，写过的都在，接着填完再提交。"
            keep="不改"
            busy="正在改…"
            act={async () => {
              await api('filing.takeBack', { id })
              replace('apply/tasks', { id })
            }}
            onOver={onChanged}
          />
        ) : null}
        {moves.includes('discard') ? (
          <ConfirmRow
            title="删除这一条"
            sub="记错了，不是您的账号"
            warning="写下的都会删除，不能恢复。"
            keep="留着"
            busy="正在删除…"
            look="stop"
            act={async () => {
              await api('filing.discard', { id })
              goTab('mine')
            }}
            onOver={onChanged}
          />
        ) : null}
      </Sheet>
    </>
  )
}
