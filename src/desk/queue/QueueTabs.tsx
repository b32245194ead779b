import { Tabs } from '../../components/controls/Tabs'
import type { Queue, QueueName } from '../../domain/api/desk'
import { shownQueues } from './queues'

/** The queues with their counts. */
export const QueueTabs = ({
  chosen,
  counts,
  promises,
  onChoose,
}: {
  chosen: QueueName
  counts: Queue['counts'] | undefined
  /** There is a promise that can be past. */
  promises: boolean
  onChoose: (name: QueueName) => void
}) => (
  <Tabs
    label="待办的种类"
    tabs={shownQueues(promises, counts, chosen).map(({ name, label }) => [
      name,
      `${label} ${String(counts?.[name] ?? '')}`,
    ])}
    chosen={chosen}
    onChoose={onChoose}
  />
)
