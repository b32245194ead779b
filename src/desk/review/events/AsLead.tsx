import { api } from '../../../cloud/call'
import { useActs } from '../../../cloud/useActs'
import { Row } from '../../../components/layout/Row'
import { go } from '../../../platform/wechat/navigate'

/** Makes a lead of a returned filing that came to no end, so that its owner can be urged (I2); one that there is opens. */
export const AsLead = ({ id }: { id: string }) => {
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
