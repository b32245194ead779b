import { View } from '@tarojs/components'
import type { FilingDetail } from '../../domain/api/filing'
import { nameOf, officeFor } from '../../domain/moves/standing'
import { replace } from '../../platform/wechat/navigate'
import { Button } from '../controls/Button'
import { PhoneLine } from '../controls/PhoneLine'
import { BottomBar } from '../layout/BottomBar'
import { Sheet } from '../layout/Sheet'
import { Shell } from '../layout/Shell'
import { Title } from '../layout/Title'

/** A page that has nothing to do for a filing now: why, and where it goes on. */
export const Elsewhere = ({
  filing,
  title,
  note,
  act,
  to,
}: {
  filing: FilingDetail
  title: string
  note?: string
  act: string
  /** The filing to go on with. */
  to: string
}) => (
  <Shell
    bar={
      <BottomBar>
        <Button
          onTap={() => {
            replace('filing/progress', { id: to })
          }}
        >
          {act}
        </Button>
      </BottomBar>
    }
  >
    <Sheet>
      <View className="t-sub">{nameOf(filing)}</View>
      <Title>{title}</Title>
      {note === undefined ? null : <View className="t-sub">{note}</View>}
    </Sheet>
    <PhoneLine office={officeFor(filing)} />
  </Shell>
)
