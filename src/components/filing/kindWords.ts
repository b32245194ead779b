import { accountKinds } from '../../domain/form/choices'

/** An account's kind by its label; empty for a draft without one. */
export const kindWords = (kind: string): string =>
  accountKinds.find(({ value }) => value === kind)?.label ?? ''
