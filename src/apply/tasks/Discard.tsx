import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { moves } from '../../domain/moves/moves'
import { goTab } from '../../platform/wechat/navigate'
import { closeDraft } from '../draft/useDraft'
import './Discard.scss'

/** Says how long the draft is kept, and deletes it after a second look. */
export const Discard = ({
  filing: { id, takeoverAsked },
  keptUntil,
}: {
  filing: FilingDetail
  keptUntil: string
}) => (
  <Sheet flush>
    <View className="tasks-kept t-sub">草稿保留到 {keptUntil}，换手机用同一微信可以接着填</View>
    <ConfirmRow
      title={moves.discard.button}
      warning={`填好的内容和照片${takeoverAsked ? '，还有接管的申请，' : ''}都会删除，不能恢复。`}
      keep="留着"
      busy="正在删除…"
      look="stop"
      act={async () => {
        await api('filing.discard', { id })
        closeDraft(id)
        goTab('home')
      }}
    />
  </Sheet>
)
