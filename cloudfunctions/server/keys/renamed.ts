import { accountKeyText } from '../../../src/domain/moves/accountKey'
import type { Answers } from '../../../src/domain/form/form'
import { hashKinds } from '../secrets/hashKinds'
import type { Vault } from '../secrets/vault'

/** A text that was hashed, and of which kind. */
type Hashed = readonly [text: string, kind: string]

/** What a hash under another key is under the current one. */
export type Renaming = ReadonlyMap<string, string>

/** The texts of a form of which keyed hashes are kept. */
export const hashedTexts = (answers: Answers): readonly Hashed[] => [
  [answers.ownerIdNumber ?? '', hashKinds.idNumber],
  [accountKeyText(answers), hashKinds.account],
  [answers.ownerMobile ?? '', hashKinds.mobile],
  [answers.managerMobile ?? '', hashKinds.mobile],
]

/** The hashes of these texts under every other key, each with the one under the current key. */
export const renamingOf = (vault: Vault, texts: readonly Hashed[]): Renaming =>
  new Map(
    texts.flatMap(([text, kind]) => {
      const [current, ...others] = vault.hashes(text, kind)
      return others.map((other): [string, string] => [other, current])
    }),
  )

/** A value with its hashes as they are under the current key, however deep they lie. */
export const renamed = <Of>(renaming: Renaming, value: Of): Of => {
  const each = (part: unknown): unknown => {
    if (typeof part === 'string') return renaming.get(part) ?? part
    if (Array.isArray(part)) return part.map(each)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, each(inner)]))
  }
  return each(value) as Of
}

/** Those of the keys under which anything in a row is sealed or hashed. */
export const keysIn = (row: unknown, keys: readonly string[]): readonly string[] => {
  const text = JSON.stringify(row)
  return keys.filter((key) => new RegExp(`(?<![0-9a-f])${key}\\.`).test(text))
}

/** Whether anything in a row is under another key than the current one. */
export const isUnderOther = ({ known: [, ...others] }: Vault, row: unknown): boolean =>
  keysIn(row, others).length > 0
