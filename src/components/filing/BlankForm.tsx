import { documents } from '../../cloud/call'
import { PaperRow } from './PaperRow'

/** The annex's form without values, to fill in by hand (A4). */
export const BlankForm = () => (
  <PaperRow
    title="空白备案表"
    sub="PDF，可打印后手填"
    making="正在生成空白备案表…"
    ask={() => documents('blank', {})}
  />
)
