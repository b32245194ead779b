/**
 * A made paper; its file and row are deleted 24 hours after `madeAt`. `filing` is null for the blank form. `asked` says
 * who asked for which paper of which version, so that it is not made twice.
 */
export type StoredPaper = {
  readonly id: string
  readonly fileID: string
  readonly filing: string | null
  readonly madeAt: number
  readonly asked: string
  /** Characters printed as their code points. */
  readonly missing: readonly string[]
}
