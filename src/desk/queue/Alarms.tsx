import { Banner } from '../../components/layout/Banner'
import { go } from '../../platform/wechat/navigate'

/** What staff of the city are told in red (M2): the worst, how much more there is, and the way to all of it. */
export const Alarms = ({ alarms: [worst, ...more] }: { alarms: readonly string[] }) =>
  worst === undefined ? null : (
    <Banner
      tone="stop"
      act={{
        label: '看运行状况',
        onTap: () => {
          go('desk/board')
        },
      }}
    >
      {more.length === 0 ? worst : `${worst}。另有 ${String(more.length)} 项要处理`}
    </Banner>
  )
