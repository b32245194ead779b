import type { Context } from '../../app'
import type { Vault } from '../../secrets/vault'
import { countVisit } from '../allowed/dayLimits'
import type { Filing } from '../filing'

const place = (filing: string) => `${filing}:paperCode`

const codeId = (vault: Vault, token: string): string => vault.hash(token, 'paper code')

/**
 * The token that the code on a filing's papers bears (H5): made for the first of them, the same from then on, whatever becomes
 * of the filing. Who reads the database has it nowhere in clear.
 */
export const paperToken = async (
  { ports: { vault, transaction, newToken } }: Pick<Context, 'ports'>,
  { id, paperCode }: Pick<Filing, 'id' | 'paperCode'>,
): Promise<string> => {
  const sealed =
    paperCode ||
    (await transaction(async ({ filings, codes }) => {
      const fresh = await filings.get(id)
      if (fresh === null) throw new Error(`filing ${id} is gone`)
      if (fresh.paperCode) return fresh.paperCode
      const token = newToken()
      const made = vault.seal(token, place(id))
      await filings.put({ ...fresh, paperCode: made })
      await codes.add({ id: codeId(vault, token), filing: id })
      return made
    }))
  return vault.open(sealed, place(id))
}

/**
 * The filing whose paper bears the token; null where it is none. Every try is counted into the caller's hour, and refused with
 * `limit` beyond that.
 */
export const scannedFiling = async (context: Context, token: string): Promise<Filing | null> => {
  const { ports } = context
  await ports.transaction((stores) => countVisit(stores, context, [{ of: 'scan' }]))
  const code = await ports.codes.get(codeId(ports.vault, token))
  return code && ports.filings.get(code.filing)
}
