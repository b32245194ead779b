import { Banner } from './Banner'

/** Why there is nothing newer to see, in a sentence, with a way to try again. */
export const Trouble = ({ sentence, onRetry }: { sentence: string | null; onRetry: () => void }) =>
  sentence === null ? null : (
    <Banner tone="act" act={{ label: '重试', onTap: onRetry }}>
      {sentence}
    </Banner>
  )
