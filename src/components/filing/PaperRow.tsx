import { View } from '@tarojs/components'
import type { PaperFile } from '../../domain/api/documents'
import { Icon } from '../controls/Icon'
import './PaperRow.scss'
import { Row } from '../layout/Row'
import { usePaper } from '../../cloud/usePaper'

/** A row that has a paper made and opens it. */
export const PaperRow = ({
  title,
  sub,
  making,
  ask,
}: {
  title: string
  sub?: string
  /** Said while it is made: 正在生成备案表…. */
  making: string
  ask: () => Promise<PaperFile>
}) => {
  const { busy, failure, open } = usePaper(ask)
  return (
    <View className="paper-row">
      <Row title={title} sub={busy ? making : sub} onTap={open} />
      {failure === null ? null : <PaperFailure sentence={failure} />}
    </View>
  )
}

/** Why a paper was not made, beside what asked for it. */
export const PaperFailure = ({ sentence }: { sentence: string }) => (
  <View className="paper-failure tone-stop" role="alert">
    <Icon name="warning" />
    <View className="paper-failure-text">{sentence}</View>
  </View>
)
