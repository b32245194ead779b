import { View } from '@tarojs/components'
import { StatusMark } from '../../components/filing/StatusMark'
import { Sheet } from '../../components/layout/Sheet'
import type { Office } from '../../domain/city/city'
import type { ToBring } from '../../domain/paper/copies'
import { ToBringList } from '../packet/ToBringList'
import type { Fix } from './plan'
import { Said } from './Said'

/** A returned material of which the office takes a copy at its counter (M7): nothing is photographed for it. */
export const BroughtFix = ({ fix, office }: { fix: Fix; office: Office }) => (
  <View className="fix fix-done">
    <Sheet>
      <View className="fix-head">
        <View className="fix-name t-head" role="heading" aria-level={2}>
          {fix.item.label}
        </View>
        <StatusMark name="notStarted" word="送复印件" />
      </View>
      <Said fix={fix} />
      <View className="t-sub">{`复印件送到${office.shortName}，不用上传`}</View>
    </Sheet>
  </View>
)

/** What proves a change, where its office takes copies at its counter; nothing where nothing has to. */
export const BroughtProof = ({ office, copies }: { office: Office; copies: readonly ToBring[] }) =>
  copies.length === 0 ? null : (
    <View className="fix">
      <Sheet title={`复印件送到${office.shortName}，不用上传`}>
        <ToBringList items={copies} />
      </Sheet>
    </View>
  )
