import { View } from '@tarojs/components'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { useCopying } from '../../components/controls/copying'
import { TextButton } from '../../components/controls/TextButton'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { nameOf, standing } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import './Head.scss'

/** Name, state and number; a draft has its next step instead of a number. */
export const ProgressHead = ({ filing }: { filing: FilingDetail }) => {
  const { act, line } = standing(filing, today(), useServings())
  const { number } = filing
  return (
    <Sheet>
      <View className="progress-who">
        <View className="progress-name">
          <Title>{nameOf(filing)}</Title>
        </View>
        <StatusMark name={statusOf(filing)} />
      </View>
      {number === null ? null : <Digits number={number} />}
      {act.page === 'filing/progress' || filing.status === 'registered' ? null : (
        <>
          <View className="t-sub progress-line">{line}</View>
          <Button
            onTap={() => {
              go(act.page, { id: filing.id })
            }}
          >
            {act.label}
          </Button>
        </>
      )}
    </Sheet>
  )
}

const Digits = ({ number }: { number: string }) => {
  const copying = useCopying(number)
  return (
    <>
      <View className="progress-number">
        <View className="progress-digits">编号 {number}</View>
        <TextButton icon="copy" label={`${copying.word}编号`} onTap={copying.copy}>
          {copying.word}
        </TextButton>
      </View>
      {copying.refused}
    </>
  )
}
