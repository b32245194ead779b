import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { Office } from '../../domain/city/city'
import type { ToBring } from '../../domain/paper/copies'
import { ToBringList } from '../packet/ToBringList'
import { Where } from '../packet/Where'

/** Stands for the photos where the office takes copies at its counter (M7). */
export const Brought = ({
  office,
  copies,
  act,
}: {
  office: Office
  copies: readonly ToBring[]
  act: { readonly word: string; readonly run: () => void }
}) => (
  <Shell
    bar={
      <BottomBar>
        <Button onTap={act.run}>{act.word}</Button>
      </BottomBar>
    }
  >
    <Sheet>
      <Title>{`复印件送到${office.shortName}`}</Title>
      <View className="t-sub">这里不用上传照片。备案表照样在线上填写、签名、提交。</View>
    </Sheet>
    {copies.length === 0 ? null : (
      <Sheet title="带这些">
        <ToBringList items={copies} />
      </Sheet>
    )}
    <Where office={office} />
  </Shell>
)
