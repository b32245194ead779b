import type { Context } from '../../app'
import { sha256 } from '../../secrets/hashes'
import { countVisit } from '../allowed/dayLimits'
import type { Filing } from '../../store/filings/filing'

const place = (filing: string) => `${filing}:paperCode`

/** Chance made the token, so that no key is needed to hide it: printed codes outlive every key. */
const codeId = (token: string): string => sha256(`paper code ${token}`)

/**
 * The token that the code on a filing's papers bears (H5): made for the first of them, the same from then on, whatever becomes
 * of the filing. Who reads the database has it nowhere in clear.
 */
export const paperToken = async (
  { ports: { vault, transaction, newToken } }: Pick<Context, 'ports'>,
  filing: Pick<Filing, 'id' | 'dataKey' | 'paperCode'>,
): Promise<string> => {
  const { id, paperCode } = filing
  const own = vault.own(filing)
  const sealed =
    paperCode ||
    (await transaction(async ({ filings, codes }) => {
      const fresh = await filings.get(id)
      if (fresh === null) throw new Error(`filing ${id} is gone`)
      if (fresh.paperCode) return fresh.paperCode
      const token = newToken()
      const made = own.seal(token, place(id))
      await filings.put({ ...fresh, paperCode: made })
      await codes.add({ id: codeId(token), filing: id })
      return made
    }))
  return own.open(sealed, place(id))
}

/**
 * The filing whose paper bears the token; null where it is none. Every try is counted into the caller's hour, and refused with
 * `limit` beyond that.
 */
export const scannedFiling = async (context: Context, token: string): Promise<Filing | null> => {
  const { ports } = context
  await ports.transaction((stores) => countVisit(stores, context, [{ of: 'scan' }]))
  const code = await ports.codes.get(codeId(token))
  return code && ports.filings.get(code.filing)
}
