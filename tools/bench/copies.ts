import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paperJpeg } from '../../cloudfunctions/server/documents/testing/jpegs'
import { type Cloud, cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { deskPhoto } from '../../cloudfunctions/server/testing/copies'
import {
  addPhoto,
  firstPhoto,
  individual,
  sign,
  start,
  submitInput,
} from '../../cloudfunctions/server/testing/filings'
import { startLocal } from '../../local/start'
import type { BenchLine } from './database'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
/** Milliseconds that staff may wait for the copy of a photo that a phone made fit (C9); of a larger one they are printed. */
const MOST_MS = 1_500
/** What a phone sends after it made a photo fit, and the largest that is taken. */
const sizes = [
  { width: 2000, height: 1500, most: MOST_MS },
  { width: 4600, height: 3450 },
] as const

/** Photos on one page of an owner. */
const ON_A_PAGE = 5

/** How long an owner's page waits for its photos, which it asks for at once: the first time, and within their time. */
const ownPage = async (cloud: Cloud, bytes: Buffer, name: string): Promise<BenchLine[]> => {
  const { id } = await start(cloud, OWNER, individual)
  for (let photo = 0; photo < ON_A_PAGE; photo += 1)
    await addPhoto(cloud, OWNER, id, 'other', bytes)
  const { photos } = await cloud.ok(OWNER, 'filing.open', { id })
  const lines: BenchLine[] = []
  for (const turn of ['first', 'next'] as const) {
    const began = performance.now()
    await Promise.all(
      (photos.other ?? []).map(({ fileID }) => cloud.ok(OWNER, 'filing.photo', { id, fileID })),
    )
    lines.push({ name: `${name}.${turn}`, value: performance.now() - began, unit: 'ms' })
  }
  return lines
}

/** How long staff wait for the marked copy of a photo: of a function's first one, and of one after it; and an owner for a page of theirs. */
export const benchCopies = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'copies-bench-'))
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  const lines: BenchLine[] = []
  try {
    for (const { width, height, ...bound } of sizes) {
      const { id } = await start(cloud, OWNER, individual)
      await addPhoto(cloud, OWNER, id, 'idFront', await paperJpeg(width, height))
      const signed = await sign(cloud, OWNER, await addPhoto(cloud, OWNER, id, 'idBack'))
      await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
      const fileID = firstPhoto(await cloud.ok(OWNER, 'filing.open', { id }))
      for (const [turn, viewer] of [
        ['first', STAFF],
        ['next', 'head-bazhou'],
      ] as const) {
        const began = performance.now()
        await deskPhoto(cloud, viewer, { id, fileID })
        const value = performance.now() - began
        lines.push({
          name: `copy.${String(width)}x${String(height)}.${turn}`,
          value,
          unit: 'ms',
          ...bound,
        })
      }
      const name = `ownPage.${String(ON_A_PAGE)}x${String(width)}x${String(height)}`
      lines.push(...(await ownPage(cloud, await paperJpeg(width, height), name)))
    }
    return lines
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
