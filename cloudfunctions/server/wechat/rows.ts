/** A stored document: our `id` is the platform's `_id`. */
export const toRow = <Entity extends { readonly id: string }>(entity: Entity): object => {
  const { id, ...rest } = entity
  return { ...rest, _id: id }
}

/** The content of a document without its id, as `set` wants it. */
export const content = (entity: { readonly id: string }): object => {
  const { id: _id, ...rest } = entity
  return rest
}

/** A document as it was stored by `toRow` or `content`: only this code writes the collections. */
export const fromRow = <Entity extends { readonly id: string }>(row: unknown): Entity => {
  const { _id, ...rest } = row as { _id: string } & Record<string, unknown>
  return { ...rest, id: _id } as unknown as Entity
}

export const fromRowOrNull = <Entity extends { readonly id: string }>(
  row: unknown,
): Entity | null => (row === null || row === undefined ? null : fromRow<Entity>(row))
