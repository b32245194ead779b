import type { Owning, Vault } from '../../secrets/vault'
import type { Ports } from '../../store/ports'
import type { Filing, Version, StoredVersion } from '../../store/filings/filing'
import { versionId } from '../../store/filings/filing'

/** What of a submission says something of people and account: it stands under its filing's own key. */
type Said = Pick<Version, 'rows' | 'answers'>

const place = ({ id }: Pick<Version, 'id'>) => `${id}:said`

/** What was just submitted, to be stored. */
export const sealedVersion = (
  vault: Vault,
  filing: Owning,
  { rows, answers, ...version }: Version,
): StoredVersion => ({
  ...version,
  said: vault.own(filing).seal(JSON.stringify({ rows, answers }), place(version)),
})

/** A submission with what it says, nothing where its filing's key was erased. */
export const openedVersion = (
  vault: Vault,
  filing: Owning,
  { said, ...version }: StoredVersion,
): Version => ({
  ...version,
  ...(filing.dataKey === null
    ? { rows: [], answers: {} }
    : (JSON.parse(vault.own(filing).open(said, place(version))) as Said)),
})

/** All submissions of a filing, the first first. */
export const storedVersionsOf = async (
  { versions }: Pick<Ports, 'versions'>,
  { id, submissions }: Pick<Filing, 'id' | 'submissions'>,
): Promise<readonly StoredVersion[]> => {
  const ids = Array.from({ length: submissions }, (_, i) => versionId(id, i + 1))
  const found = await Promise.all(ids.map((each) => versions.get(each)))
  return found.flatMap((version) => version ?? [])
}

/** A submission of a filing by its number, without its values where its key was erased; null where there is none. */
export const versionOf = async (
  { versions, vault }: Pick<Ports, 'versions' | 'vault'>,
  filing: Pick<Filing, 'id' | 'dataKey'>,
  submission: number,
): Promise<Version | null> => {
  const stored = await versions.get(versionId(filing.id, submission))
  return stored && openedVersion(vault, filing, stored)
}
