export type TextInputProps = {
  /** What a screen reader says: the field's label. */
  label: string
  /** The committed text; typing does not change it, leaving the input does. */
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
}
