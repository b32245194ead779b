import { documents, api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { BlankForm, PaperRow } from '../../components/filing/PaperRow'
import { Row, Rows } from '../../components/layout/Row'
import type { Review } from '../../domain/api/desk'
import { isFinished } from '../../domain/moves/status'
import { ARCHIVE } from '../../domain/paper/archivePages'
import { ON_COMPUTERS } from '../../domain/settings/onComputers'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'

/** Makes a lead of a returned filing that came to no end, so that its owner can be urged (I2); one that there is opens. */
const AsLead = ({ id }: { id: string }) => {
  const { busy, refusal, run } = useActs()
  return (
    <Row
      title="列为线索"
      sub={
        busy === null
          ? (refusal?.message ?? '过了建议补正日期还没有补正的，记督促和送达')
          : '正在列为线索…'
      }
      onTap={() => {
        run('lead', async () => {
          const lead = await api('leads.ofFiling', { filing: id })
          go('leads/lead', { id: lead.id })
        })
      }}
    />
  )
}

/** The papers that are printed of a filing (H1), each as a PDF; of one that came on paper and went back the way to key it (D8). */
export const Papers = ({
  review: { id, status, returned, onComputers, nobodyTold, otherOffice },
}: {
  review: Review
}) => (
  <Rows>
    {status === 'returned' && nobodyTold && otherOffice === null ? (
      <Row
        title="录入补正"
        sub="本人补正了纸质表，在这里录入退回的几项"
        onTap={() => {
          go('apply/entering', { id })
        }}
      />
    ) : null}
    {status === 'returned' && otherOffice === null && (returned?.correctionOn ?? '9') < today() ? (
      <AsLead id={id} />
    ) : null}
    {onComputers === true ? (
      <Row title="备案表" sub={ON_COMPUTERS} />
    ) : (
      <PaperRow
        title="备案表"
        sub="PDF，含身份证全号，请妥善保管"
        making="正在生成备案表…"
        ask={() => documents('paper', { id })}
      />
    )}
    {(status === 'submitted' || status === 'returned') && otherOffice === null ? (
      <PaperRow
        title="签章页"
        sub="PDF，替填报人打印，内容是已提交的"
        making="正在生成签章页…"
        ask={() => documents('sealPage', { id })}
      />
    ) : null}
    <PaperRow
      title="回执"
      sub="PDF，写明现在的状态"
      making="正在生成回执…"
      ask={() => documents('receipt', { id })}
    />
    {isFinished(status) && onComputers !== true ? (
      <PaperRow
        title={ARCHIVE}
        sub="PDF，登记表、签章页、加水印的材料、经过和指纹。归档以后证件照片到期删除，请存好"
        making="正在生成归档件，材料多时要等十几秒…"
        ask={() => documents('archive', { id })}
      />
    ) : null}
    <BlankForm />
  </Rows>
)
