export type TextInputProps = {
  /** What a screen reader says: the field's label. */
  label: string
  /** The text to begin with; another one takes the place of what was typed, not while the input has the focus. */
  text: string
  keyboard: 'text' | 'number' | 'idcard'
  /** It grows with its text from so many lines. */
  lines?: number
  longest?: number
  /** Takes the focus when it becomes true. */
  focus?: boolean
  wrong?: boolean
  onType: (text: string) => void
  onLeave: (text: string) => void
  /** Enter, of one line. */
  onEnter?: (text: string) => void
}
