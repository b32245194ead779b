import { Banner } from '../../components/layout/Banner'
import { go } from '../../platform/wechat/navigate'

/** What staff of the city are told in red (M2), each with the way to how the program is doing. */
export const Alarms = ({ alarms }: { alarms: readonly string[] }) =>
  alarms.map((alarm) => (
    <Banner
      key={alarm}
      tone="stop"
      act={{
        label: '看运行状况',
        onTap: () => {
          go('desk/board')
        },
      }}
    >
      {alarm}
    </Banner>
  ))
