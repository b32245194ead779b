import type { Stored } from '../store/collection'

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

/** A document as it was stored, without the version of its form. Only this code writes the collections, so the caller may name its type. */
export const fromRow = (row: unknown): unknown => {
  const {
    _id,
    schema: _schema,
    ...rest
  } = row as { readonly _id: string; readonly schema?: number }
  return { ...rest, id: _id }
}

/** As `fromRow`, null for a document that is not there. */
export const fromRowOrNull = (row: unknown): unknown =>
  row === null || row === undefined ? null : fromRow(row)
