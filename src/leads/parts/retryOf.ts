import type { Acts } from '../../cloud/useActs'

/**
 * What 重试 does: `again`, by what stands on the page by then; where somebody else was faster it reads anew, since the same once
 * more would be refused once more.
 */
export const retryOf =
  (
    { refusal, clear, repeat }: Pick<Acts, 'refusal' | 'clear' | 'repeat'>,
    reload: () => void,
    again: () => void = repeat,
  ) =>
  (): void => {
    if (refusal?.code !== 'stale') {
      again()
      return
    }
    clear()
    reload()
  }
