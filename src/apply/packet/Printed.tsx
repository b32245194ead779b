import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { officeFor } from '../../domain/moves/standing'
import { replace } from '../../platform/wechat/navigate'

/** Stands for a part that a draft for the counter does not need: copies are brought, and it is signed on the print. */
export const Printed = ({ filing }: { filing: FilingDetail }) => (
  <Shell
    bar={
      <BottomBar>
        <Button
          onTap={() => {
            replace('apply/packet', { id: filing.id })
          }}
        >
          看送交材料
        </Button>
      </BottomBar>
    }
  >
    <Sheet>
      <Title>这份在窗口办理</Title>
      <View className="t-sub">复印件送交时带去，签名盖章在打印好的备案表上，这里都不用做。</View>
    </Sheet>
    <PhoneLine office={officeFor(filing)} />
  </Shell>
)
