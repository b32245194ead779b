import { vaultOf } from '../../../cloudfunctions/server/secrets/vault'
import { lookedAt } from '../../operator/audit/chainFrom'
import { verifyChains } from '../../operator/audit/chains'
import { rowsOf } from '../../operator/audit/damaged'
import type { BenchLine } from '../database'

const FILINGS = 500
const EACH = 20
const AT = Date.parse('2026-12-02T02:00:00.000Z')

/** Walking the audit of filings that were looked at again and again. */
export const benchAudit = async (): Promise<BenchLine[]> => {
  const vault = vaultOf(Buffer.alloc(32, 7).toString('base64'))
  const world = lookedAt(vault, FILINGS, EACH, AT)
  const began = performance.now()
  const { events: count, wrong } = await verifyChains(vault, rowsOf(world), [])
  const value = performance.now() - began
  if (count !== FILINGS * EACH || wrong.length > 0)
    throw new Error(`of ${String(count)} entries wrong: ${wrong.join('; ')}`)
  return [
    { name: `${String(count)} entries of the audit verified`, value, unit: 'ms', most: 10_000 },
  ]
}
