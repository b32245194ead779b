import { ConfirmRow } from '../components/controls/ConfirmRow'
import { Row, Rows } from '../components/layout/Row'
import { Sheet } from '../components/layout/Sheet'

/** A card that is on its way: what became of it, and taking it back. */
export const LiveCard = ({
  look,
  why,
  warning,
  takeBack,
  onLook,
}: {
  look: string
  /** Why it would be taken back. */
  why: string
  warning: string
  /** Throws a Refusal. */
  takeBack: () => Promise<void>
  onLook: () => void
}) => (
  <Sheet flush>
    <Rows>
      <Row title={look} onTap={onLook} />
    </Rows>
    <ConfirmRow
      title="收回卡片"
      sub={why}
      warning={warning}
      keep="不收回"
      busy="正在收回…"
      act={takeBack}
      onOver={onLook}
    />
  </Sheet>
)
