import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import {
  allItems,
  resubmitInput,
  returnInput,
  sign,
  signedDraft,
  submitInput,
} from '../../cloudfunctions/server/testing/filings'
import { confirmMail } from '../../cloudfunctions/server/testing/messages'
import type { Line } from './database'
import { startLocal } from '../../local/start'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'

/**
 * The path from a signed draft to the registered filing: time, database and file operations of each action, and the
 * time from a submit to the office's mail when the timer runs at once. Needs built functions.
 */
export const benchPath = async (): Promise<Line[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'filing-bench-'))
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  const lines: Line[] = []
  const measured = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = await cloud.operations()
    const began = performance.now()
    const result = await work()
    lines.push({ name: `${name}-time`, value: performance.now() - began, unit: 'ms' })
    const after = await cloud.operations()
    for (const kind of ['database', 'file'] as const)
      lines.push({ name: `${name}-${kind}`, value: after[kind] - before[kind], unit: 'operations' })
    return result
  }
  try {
    await confirmMail(cloud)
    const { id } = await signedDraft(cloud, OWNER)
    const open = () => cloud.ok(OWNER, 'filing.open', { id })
    const draft = await measured('open', open)
    await measured('save', () =>
      cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '9' } }),
    )
    const signed = await measured('sign', async () => sign(cloud, OWNER, await open()))
    const mails = (await cloud.mails()).length
    const began = performance.now()
    await measured('submit', () => cloud.ok(OWNER, 'filing.submit', submitInput(signed)))
    await measured('timer', () => cloud.runTimer())
    if ((await cloud.mails()).length !== mails + 1) throw new Error('the office got no mail')
    lines.push({ name: 'submit-to-mail', value: performance.now() - began, unit: 'ms' })
    await measured('queue', () => cloud.ok(STAFF, 'desk.queue', { queue: 'waiting', after: null }))
    const claim = async () => cloud.ok(STAFF, 'desk.claim', { id, version: (await open()).version })
    const review = await measured('claim', claim)
    await measured('return', () => cloud.ok(STAFF, 'desk.return', returnInput(review, ['address'])))
    const answers = { address: `${draft.answers.address ?? ''}东院` }
    await cloud.ok(OWNER, 'filing.save', { id, answers })
    const corrected = await sign(cloud, OWNER, await open())
    await measured('resubmit', () => cloud.ok(OWNER, 'filing.resubmit', resubmitInput(corrected)))
    const again = await claim()
    const { version } = again
    await measured('register', () =>
      cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(again) }),
    )
    await measured('paper', async () => {
      const answer = await cloud.invoke(OWNER, { action: 'paper', input: { id } }, 'documents')
      if (!answer.ok) throw new Error(answer.message)
    })
    return lines
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
