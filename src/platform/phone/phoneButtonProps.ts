import type { ReactNode } from 'react'

export type PhoneButtonProps = {
  /** Null where the person gave none, or WeChat has none. */
  readonly onCode: (code: string | null) => void
  readonly children: ReactNode
}
