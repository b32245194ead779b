import type { Difference } from '../../cloudfunctions/server/testing/cloud'

/** Who was seen, that they called, and how much somebody did today, may be written down. */
export const isCount = ({ of, id, before, now }: Difference): boolean => {
  if (of === '.users' || of === 'requests' || (of === 'tokens' && id.endsWith(':visits')))
    return true
  if (of !== 'people') return false
  const rest = (text: string | null) => {
    const {
      use: _use,
      schema: _schema,
      ...others
    } = JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>
    return JSON.stringify({ filing: null, ...others, _id: null })
  }
  return rest(before) === rest(now)
}

/** What was written that is no count. */
export const written = (differences: readonly Difference[]): readonly string[] =>
  differences.filter((each) => !isCount(each)).map(({ of, id }) => `${of} ${id}`)
