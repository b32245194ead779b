import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import {
  allItems,
  claimed,
  individual,
  signedDraft,
  submitInput,
} from '../../cloudfunctions/server/testing/filings'
import { readPdf, wholeText } from '../../cloudfunctions/server/documents/testing/readPdf'
import { startLocal } from '../../local/start'
import type { Answer } from '../../src/domain/api/call'
import type { PaperFile } from '../../src/domain/api/documents'
import { matchPlaces } from '../../src/domain/places/gazetteer'
import { scopeResult, scopeTests } from '../../src/domain/places/scope'

// Run in the copy: from the self-check to the register, in the city that stands there. Prints what everybody was told.

const textOf = async (answer: Answer<PaperFile>): Promise<string> => {
  if (!answer.ok) throw new Error(answer.message)
  const file = await fetch(answer.data.url)
  return readPdf(new Uint8Array(await file.arrayBuffer()))
    .map(wholeText)
    .join('')
}

const main = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'second-city-cloud-'))
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  try {
    await cloud.begin()
    const places = matchPlaces('白塔镇生活').map(({ place }) => place)
    const scope = [scopeTests, scopeResult({ placeName: true })]
    const draft = await signedDraft(cloud, 'owner', {
      ...individual,
      accountName: '白塔镇生活',
      introduction: '介绍白塔镇的集市',
      subjectName: '林青',
      ownerName: '林青',
      address: '青禾县白塔镇东街1号',
      area: '990121',
    })
    const receipt = await cloud.ok('owner', 'filing.submit', submitInput(draft))
    const review = await claimed(
      cloud,
      'reviewer',
      await cloud.ok('owner', 'filing.open', { id: draft.id }),
    )
    const { id, version } = review
    await cloud.ok('reviewer', 'desk.register', { id, version, items: allItems(review) })
    const filing = await cloud.ok('owner', 'filing.open', { id })
    await cloud.runTimer()
    const told = await cloud.stored('inbox', {})
    const me = await cloud.ok('owner', 'me', {})
    const paper = async (action: 'paper' | 'receipt') =>
      textOf(
        (await cloud.invoke('owner', { action, input: { id } }, 'documents')) as Answer<PaperFile>,
      )
    const papers = { form: await paper('paper'), receipt: await paper('receipt') }
    console.log(JSON.stringify({ places, scope, draft, receipt, review, filing, told, me, papers }))
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true })
  }
}

void main()
