import { plainName } from '../../../../src/domain/duplicates/alikeNames'
import type { Compared } from '../../../../src/domain/duplicates/likely'
import type { Vault } from '../../secrets/vault'
import type { ComparedFiling } from '../../store/filings/listed'

/** What two filings have to share before their names are compared. */
export const sharedThings = ['subject', 'code', 'owner'] as const

type SharedThing = (typeof sharedThings)[number]

/** A filing as the rule compares it. */
export const comparedOf = ({
  answers,
  idNumber,
}: Pick<ComparedFiling, 'answers' | 'idNumber'>): Compared => ({
  accountKind: answers.accountKind ?? '',
  accountKindText: answers.accountKindText ?? '',
  accountName: answers.accountName ?? '',
  subjectName: answers.subjectName ?? '',
  creditCode: answers.creditCode ?? '',
  owner: idNumber?.hash ?? null,
})

/**
 * With what the suffixes of all filings begin that share a thing with this one, each thing that it has: under each known key,
 * the current one first.
 */
export const sharedStarts = (
  vault: Vault,
  { subjectName, creditCode, owner }: Compared,
): readonly (readonly [thing: SharedThing, starts: readonly string[]])[] => {
  const texts: Readonly<Record<SharedThing, string>> = {
    subject: plainName(subjectName),
    code: plainName(creditCode),
    owner: owner ?? '',
  }
  return sharedThings.flatMap((thing) =>
    texts[thing] === ''
      ? []
      : [
          [
            thing,
            vault.hashes(texts[thing], `shared ${thing}`).map((hash) => `-${thing} ${hash} `),
          ] as const,
        ],
  )
}

/** The suffixes by which a filing is found by who shares something with it: each ends with its kind and name. */
export const sharedSuffixes = (vault: Vault, compared: Compared): readonly string[] =>
  sharedStarts(vault, compared).map(
    ([, [start = '']]) => `${start}${compared.accountKind} ${plainName(compared.accountName)}`,
  )

/** The kind and name at the end of such a suffix. */
export const namedBy = (
  suffix: string,
  start: string,
): Pick<Compared, 'accountKind' | 'accountName'> => {
  const [accountKind = '', accountName = ''] = suffix.slice(start.length).split(' ')
  return { accountKind, accountName }
}
