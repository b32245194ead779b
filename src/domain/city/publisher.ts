/** What the functions say of themselves; null while they have not been heard. */
export type Publisher = {
  readonly stage: 'trial' | 'production'
  /** The operating office's name; null says 非官方发布 (M8). */
  readonly operator: string | null
  /** Whom to ask when the program fails, name and phone as people read them; null while nobody is named. */
  readonly contact: string | null
}

/**
 * Whose program this is, for the top of every page (M8): a trial unless the build and the functions both say
 * production; unofficial unless the functions name an operating office.
 */
export const publisherLine = (
  build: Publisher['stage'],
  functions: Omit<Publisher, 'contact'> | null,
): string => {
  const trial = build !== 'production' || functions?.stage !== 'production'
  const operator = functions?.operator ?? ''
  return (trial ? '样张·试用。' : '') + (operator || '非官方发布，以属地网信办答复为准')
}
