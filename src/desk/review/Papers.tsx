import { documents } from '../../cloud/call'
import { BlankForm, PaperRow } from '../../components/filing/PaperRow'
import { Rows } from '../../components/layout/Row'

/** The papers that are printed of a filing (H1), each as a PDF. */
export const Papers = ({ id }: { id: string }) => (
  <Rows>
    <PaperRow
      title="备案表"
      sub="PDF，含身份证全号，请妥善保管"
      making="正在生成备案表…"
      ask={() => documents('paper', { id })}
    />
    <PaperRow
      title="回执"
      sub="PDF，写明现在的状态"
      making="正在生成回执…"
      ask={() => documents('receipt', { id })}
    />
    <BlankForm />
  </Rows>
)
