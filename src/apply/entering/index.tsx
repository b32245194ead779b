import { useParameters } from '../../platform/wechat/useParameters'
import { useDraft } from '../draft/useDraft'
import { DraftNotOpen } from '../parts/NotHereYet'
import { Begun } from './Begun'
import { EnteredForm } from './EnteredForm'
import './index.scss'
import { Keying } from './Keying'

definePageConfig({ navigationBarTitleText: '柜台录入' })

/** D8: an office keys a form that was filled in on paper; without one those that it has begun. */
export default function EnteringPage() {
  const { id } = useParameters('id')
  return id === '' ? <Begun /> : <Form id={id} />
}

const Form = ({ id }: { id: string }) => {
  const draft = useDraft(id)
  const { filing } = draft
  if (filing === null) return <DraftNotOpen draft={draft} />
  const open = filing.status === 'draft' || filing.status === 'returned'
  return open ? <Keying filing={filing} draft={draft} /> : <EnteredForm filing={filing} />
}
