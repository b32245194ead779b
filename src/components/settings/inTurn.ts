/** What was read when saving began, and what it left. */
type Saved = { readonly read: number; readonly version: number }

const newest = new Map<string, Promise<Saved | null>>()

/**
 * Saves what belongs to one scope one after the other: what was read before an own save was answered goes on from the version
 * that this leaves, so that nobody is told to have been overtaken by themselves. `save` gets the version to save over; what it
 * refuses is thrown, and the next one goes by what it read.
 */
export const savedInTurn = <Answer extends { readonly version: number }>(
  scope: string,
  read: number,
  save: (version: number) => Promise<Answer>,
): Promise<Answer> => {
  const before = newest.get(scope) ?? Promise.resolve(null)
  const answered = before.then((own) => save(own?.read === read ? own.version : read))
  newest.set(
    scope,
    answered.then(
      ({ version }) => ({ read, version }),
      () => null,
    ),
  )
  return answered
}
