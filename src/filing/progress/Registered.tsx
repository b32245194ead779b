import { View } from '@tarojs/components'
import { PERIOD_DAYS } from '../../domain/city/city'
import { api } from '../../cloud/call'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { moves as table } from '../../domain/moves/moves'
import { CANCEL_ASKED } from '../../domain/moves/standing'
import { go } from '../../platform/wechat/navigate'
import { YearlyQuestion } from './YearlyQuestion'

type Of = { readonly filing: FilingDetail; readonly onChanged: () => void }

/** What can be done with what is registered; of a change that was registered, the way to its filing. */
export const Registered = ({ filing, onChanged }: Of) => {
  if (filing.change !== null) return <Adopted of={filing.change.of} />
  return filing.cancelAsked ? (
    <CancelAsked filing={filing} onChanged={onChanged} />
  ) : (
    <InForce filing={filing} onChanged={onChanged} />
  )
}

const Adopted = ({ of }: { of: string }) => (
  <Sheet flush>
    <Rows>
      <Row
        title="看现在的备案"
        sub="这件变更已登记进去"
        onTap={() => {
          go('filing/progress', { id: of })
        }}
      />
    </Rows>
  </Sheet>
)

const CancelAsked = ({ filing: { id, proofs }, onChanged }: Of) => (
  <Sheet flush>
    <View className="progress-settled t-sub">{`${CANCEL_ASKED}。确认以前备案仍然有效。`}</View>
    <ConfirmRow
      title={table.takeCancelBack.button}
      warning={`收回后，备案照旧有效${proofs.length === 0 ? '' : '，证明材料的照片会删除'}。`}
      keep="不收回"
      busy="正在收回…"
      act={async () => {
        await api('filing.takeCancelBack', { id })
        onChanged()
      }}
      onOver={onChanged}
    />
  </Sheet>
)

const InForce = ({ filing, onChanged }: Of) => {
  const { id, openChange, moves, verifyAsked } = filing
  return (
    <>
      <Sheet>
        <View className="t-sub">
          {verifyAsked === null
            ? `登记已完成，现在没有要办的。有变更时，${String(PERIOD_DAYS)} 日内在这里办理。`
            : '备案仍然有效。请看一看办公室请您核实的内容。'}
        </View>
        <View className="t-sub progress-code">
          备案表右上角的码谁都可以扫，只看到账号名、编号、登记情况、办理单位和日期。
        </View>
      </Sheet>
      <YearlyQuestion filing={filing} onChanged={onChanged} />
      <Sheet flush>
        <Rows>
          {openChange === null ? null : (
            <Row
              title="变更正在办"
              sub="登记以前，原备案仍有效"
              onTap={() => {
                go('filing/progress', { id: openChange })
              }}
            />
          )}
          {moves.includes('change') ? (
            <Row
              title="办理变更"
              sub="名称、主体、地址、所有人、管理员等变了"
              onTap={() => {
                go('apply/change', { id })
              }}
            />
          ) : null}
          {moves.includes('askToCancel') ? (
            <Row
              title="注销备案"
              sub="账号本身不受影响"
              onTap={() => {
                go('apply/cancel', { id })
              }}
            />
          ) : null}
        </Rows>
      </Sheet>
    </>
  )
}
