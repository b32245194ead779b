import { Tabs } from '../../components/controls/Tabs'
import type { Queue, QueueName } from '../../domain/api/desk'
import { queues } from './queues'

/** The queues with their counts. */
export const QueueTabs = ({
  chosen,
  counts,
  onChoose,
}: {
  chosen: QueueName
  counts: Queue['counts'] | undefined
  onChoose: (name: QueueName) => void
}) => (
  <Tabs
    label="待办的种类"
    tabs={queues.map(({ name, label }) => [name, `${label} ${String(counts?.[name] ?? '')}`])}
    chosen={chosen}
    onChoose={onChoose}
  />
)
