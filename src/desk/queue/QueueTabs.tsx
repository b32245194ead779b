import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'
import type { Queue, QueueName } from '../../domain/api/desk'
import { queues } from './queues'
import './QueueTabs.scss'

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
  <View className="queue-tabs" role="tablist" aria-label="待办的种类">
    {queues.map(({ name, label }) => (
      <Tap
        key={name}
        role="tab"
        checked={name === chosen}
        className={`queue-tab ${name === chosen ? 'queue-tab-on' : ''}`}
        onTap={() => {
          onChoose(name)
        }}
      >
        {label} {counts?.[name] ?? ''}
      </Tap>
    ))}
  </View>
)
