import type { Acts } from '../../cloud/useActs'

/** What 重试 does: where somebody else was faster it reads anew, since the same once more would be refused once more. */
export const retryOf =
  ({ refusal, clear, repeat }: Pick<Acts, 'refusal' | 'clear' | 'repeat'>, reload: () => void) =>
  (): void => {
    if (refusal?.code !== 'stale') {
      repeat()
      return
    }
    clear()
    reload()
  }
