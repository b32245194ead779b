import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Status } from '../../components/Status'
import { statusOf } from '../../components/statusOf'
import { TextButton } from '../../components/TextButton'
import { Title } from '../../components/Title'
import type { FilingDetail } from '../../domain/api'
import { nameOf, standing } from '../../domain/standing'
import { today } from '../../platform/clock'
import { copyText } from '../../platform/phone'
import { go } from '../../platform/navigate'
import './Head.scss'

/** Name, state and number; a draft has its next step instead of a number. */
export const Head = ({ filing }: { filing: FilingDetail }) => {
  const { act, line } = standing(filing, today())
  const { number } = filing
  return (
    <Sheet>
      <View className="progress-who">
        <View className="progress-name">
          <Title>{nameOf(filing)}</Title>
        </View>
        <Status name={statusOf(filing)} />
      </View>
      {number === null ? null : (
        <View className="progress-number">
          <View className="progress-digits">编号 {number}</View>
          <TextButton
            icon="copy"
            label="复制编号"
            onTap={() => {
              copyText(number)
            }}
          >
            复制
          </TextButton>
        </View>
      )}
      {act.page === 'filing/progress' ? null : (
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
