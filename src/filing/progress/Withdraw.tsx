import { api } from '../../cloud/call'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { Sheet } from '../../components/layout/Sheet'
import { moves } from '../../domain/moves/moves'
import { replace } from '../../platform/wechat/navigate'

/** Takes the filing back (D7); `onOver` shows it anew when the office was faster. */
export const Withdraw = ({ id, onOver }: { id: string; onOver: () => void }) => (
  <Sheet flush>
    <ConfirmRow
      title={moves.withdraw.button}
      sub="还没有开始核对，可以撤回来改"
      warning="撤回后可以修改，改好再提交。编号和首次提交时间不变。"
      keep="不撤回"
      busy="正在撤回…"
      act={async () => {
        const { status, change } = await api('filing.withdraw', { id })
        const corrects = status === 'returned' || (change !== null && !change.whole)
        replace(corrects ? 'apply/correction' : 'apply/tasks', { id })
      }}
      onOver={onOver}
    />
  </Sheet>
)
