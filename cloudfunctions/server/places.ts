import { Refusal } from '../../src/domain/refusal'
import type { Place } from './ports'

/** A place in a list as the client carries it to the next page. */
export const writtenPlace = ({ at, id }: Place): string => `${String(at)}:${id}`

/** Refuses with `input` what `writtenPlace` did not write. */
export const readPlace = (text: string): Place => {
  const [, at, id] = /^(\d{1,15}):([\w:-]{8,200})$/.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new Refusal('input', '请从头打开列表', { after: '格式不对' })
  return { at: Number(at), id }
}
