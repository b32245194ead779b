/** What is stored has an id of its own. */
type Stored = { readonly id: string }

/** A stored document: our `id` is the platform's `_id`. */
export const toRow = (entity: Stored): object => {
  const { id, ...rest } = entity
  return { ...rest, _id: id }
}

/** The content of a document without its id, as `set` wants it. */
export const content = (entity: Stored): object => {
  const { id: _id, ...rest } = entity
  return rest
}

/** Makes a reader of documents that `toRow` or `content` stored: only this code writes the collections. */
export const reader =
  <Entity extends Stored>(): ((row: unknown) => Entity) =>
  (row) => {
    const { _id, ...rest } = row as { _id: string } & Record<string, unknown>
    return { ...rest, id: _id } as unknown as Entity
  }

/** As `reader`, null for a document that is not there. */
export const readerOrNull = <Entity extends Stored>(): ((row: unknown) => Entity | null) => {
  const read = reader<Entity>()
  return (row) => (row === null || row === undefined ? null : read(row))
}
