import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { KeyList, OtherKey } from '../../domain/api/administration/keys'
import { showMoment } from '../../domain/dates/days'
import { isUnderWay, keyedPartNames, keyedParts } from '../../domain/keys/keyMove'
import { now } from '../../platform/wechat/clock'
import { useAgain } from '../useAgain'

/** The timer goes on each minute. */
const LOOK_AGAIN = 10_000

type Move = NonNullable<KeyList['move']>

const grouped = (count: number): string => count.toLocaleString('en-US')

const failedWords = ({ failed }: Move): string =>
  failed === 0 ? '' : `，${grouped(failed)} 条没有换成`

/** How far the move is, in a line. */
const moveWords = (move: Move): string => {
  const moved = `已换 ${grouped(move.moved)} 条${failedWords(move)}`
  const part = keyedPartNames[move.part]
  const words: Readonly<Record<Move['state'], string>> = {
    asked: '一分钟内开始',
    moving: `正在换${part === undefined ? '' : keyedParts[part]}，${moved}`,
    checking: `${moved}，正在核对还有没有用旧密钥的`,
    stopped: `停下了，${moved}`,
    done: `${showMoment(move.endedAt ?? move.at, now())} 换完，${moved}`,
  }
  return words[move.state]
}

/** The keys under which people's data is sealed (K5), how far the move to the current one is, and the way to retire one. */
export const KeySheet = () => {
  const asked = useAnswer(() => api('keys.open', {}))
  const { data, refusal, reload, set } = asked
  useAgain(asked, Boolean(data?.move && isUnderWay(data.move.state)), LOOK_AGAIN)
  return (
    <Sheet flush title="密钥">
      <Failure refusal={refusal} onRetry={reload} />
      {data === null ? null : (
        <>
          <Rows>
            <Row title={`正在使用 ${data.current}`} sub="新存的身份证号和表格内容都用它加密" />
            {data.move === null ? null : (
              <Row title="换到正在使用的密钥" sub={moveWords(data.move)} />
            )}
          </Rows>
          {data.others.map((key) => (
            <Other key={key.id} of={key} mayMove={data.mayMove} onChange={set} />
          ))}
          <Acts keys={data} onChange={set} />
          {data.retired.length === 0 ? null : (
            <View className="t-note board-keys">
              {`已停用 ${data.retired.join('、')}，只用来校验以前的审计`}
            </View>
          )}
        </>
      )}
    </Sheet>
  )
}

const leftWords = ({ left, refusal }: OtherKey): string => {
  const count = Object.values(left ?? {}).reduce((sum, each) => sum + each, 0)
  return left === null || count > 0 ? (refusal ?? '') : '没有数据再用它'
}

const Other = ({
  of,
  mayMove,
  onChange,
}: {
  of: OtherKey
  mayMove: boolean
  onChange: (keys: KeyList) => void
}) =>
  of.refusal === null && mayMove ? (
    <ConfirmRow
      title={`停用 ${of.id}`}
      sub="没有数据再用它"
      warning="停用以后不能恢复，这把密钥只用来校验以前的审计。请再把运行环境里的它换成停用的写法，见运维手册"
      keep="先不停用"
      busy="正在停用…"
      look="stop"
      act={async () => {
        onChange(await api('keys.retire', { key: of.id }))
      }}
    />
  ) : (
    <Rows>
      <Row title={`旧密钥 ${of.id}`} sub={leftWords(of)} />
    </Rows>
  )

/** Begins the move, has it rest, or goes on with it; nothing where there is one key alone. */
const Acts = ({ keys, onChange }: { keys: KeyList; onChange: (keys: KeyList) => void }) => {
  const { busy, refusal, run, repeat } = useActs()
  const { move, others, mayMove } = keys
  if (!mayMove || others.length === 0)
    return (
      <View className="t-note board-keys">
        {others.length === 0
          ? '只有一把密钥。要换的，先请技术人员在运行环境里加上新的一把'
          : '由市级负责人更换'}
      </View>
    )
  const act = (call: 'keys.move' | 'keys.stop') => () => {
    run(call, async () => {
      onChange(await api(call, {}))
    })
  }
  return (
    <View className="board-keys">
      <Failure refusal={refusal} onRetry={repeat} />
      {move && isUnderWay(move.state) ? (
        <Button look="outline" busy={busy === null ? null : '正在停下…'} onTap={act('keys.stop')}>
          停下
        </Button>
      ) : (
        <Button busy={busy === null ? null : '正在开始…'} onTap={act('keys.move')}>
          {move?.state === 'stopped' ? '接着换' : '把数据换到正在使用的密钥'}
        </Button>
      )}
    </View>
  )
}
