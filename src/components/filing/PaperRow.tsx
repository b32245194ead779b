import { View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { usePaper } from '../../cloud/usePaper'
import type { PaperFile } from '../../domain/api/documents'
import { Icon } from '../controls/Icon'
import { Row } from '../layout/Row'
import './PaperRow.scss'

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

/** The annex's form without values, to fill in by hand (A4). */
export const BlankForm = () => (
  <PaperRow
    title="空白备案表"
    sub="PDF，可打印后手填"
    making="正在生成空白备案表…"
    ask={() => documents('blank', {})}
  />
)

/** Why a paper was not made, beside what asked for it. */
export const PaperFailure = ({ sentence }: { sentence: string }) => (
  <View className="paper-failure tone-stop" role="alert">
    <Icon name="warning" />
    <View className="paper-failure-text">{sentence}</View>
  </View>
)
