import { alikeNames, coreName, type NameLikeness, plainName } from './alikeNames'

/** A filing as far as two are compared; `owner` is the keyed hash of the owner's ID number, null where there is none. */
export type Compared = {
  readonly accountKind: string
  /** What kind it is where that is 其他. */
  readonly accountKindText: string
  readonly accountName: string
  readonly subjectName: string
  readonly creditCode: string
  readonly owner: string | null
}

/** What two filings share that may be of one account. */
export type Likeness = {
  readonly name: NameLikeness
  readonly subject: boolean
  readonly code: boolean
  readonly owner: boolean
}

/** Whether two credit codes are the same one; a missing one is none. */
const isSameCode = (one: string, other: string): boolean =>
  plainName(one) !== '' && plainName(one) === plainName(other)

/** What is neither a 公众账号 nor an APP is of the same kind while the words for it do not differ. */
const isSameKind = (one: Compared, other: Compared): boolean => {
  const [text, another] = [coreName(one.accountKindText), coreName(other.accountKindText)]
  return (
    one.accountKind === other.accountKind && (text === another || text === '' || another === '')
  )
}

/**
 * What says that two filings may be of one account (D6): names that are alike, of the same kind, and the same subject, credit
 * code or owner. Null where that is not so; the same owner or code alone says nothing.
 */
export const likenessOf = (one: Compared, other: Compared): Likeness | null => {
  const subject = plainName(one.subjectName) === plainName(other.subjectName)
  const code = isSameCode(one.creditCode, other.creditCode)
  const owner = one.owner !== null && one.owner === other.owner
  if (!(subject || code || owner) || !isSameKind(one, other)) return null
  const name = alikeNames(one.accountName, other.accountName)
  return name === null ? null : { name, subject, code, owner }
}

const nameWords: Readonly<Record<NameLikeness, string>> = {
  same: '名称相同',
  added: '名称只差“公众号”一类的字',
  slip: '名称差 1 个字',
}

/** Why the two stand side by side: 名称差 1 个字，信用代码相同. */
export const likenessWords = ({ name, subject, code, owner }: Likeness): string =>
  [
    nameWords[name],
    ...(subject ? ['账号主体相同'] : []),
    ...(code ? ['信用代码相同'] : []),
    ...(owner ? ['账号所有人相同'] : []),
  ].join('，')
