import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentsCalls } from '../../src/domain/api/documents'
import { createApp } from '../server/app'
import { documentsActions } from '../server/documents/actions'
import { monthArchiver } from '../server/documents/filed/month'
import { goOnExporting } from '../server/documents/ledger'
import type { Marker } from '../server/documents/marked/marker'
import type { Printer } from '../server/documents/printer'
import { countedJob, keepRuns } from '../server/jobs/counted'
import { inRequest } from '../server/secrets/log'
import type { Caller } from '../server/store/ports'
import { wechatCaller } from '../server/wechat/caller'
import { wechatPorts } from '../server/wechat/ports'

const beside = (name: string) => readFileSync(join(__dirname, name))

const loadPrinter = async (): Promise<Printer> => {
  const { printerOf } = await import('../server/documents/printer')
  return printerOf(beside('font.ttf'))
}

const loadMarker = async (): Promise<Marker> => {
  const { markerOf } = await import('../server/documents/marked/marker')
  const { loadFont } = await import('../server/documents/font')
  const files = { decoder: beside('decoder.wasm'), encoder: beside('encoder.wasm') }
  return markerOf(loadFont(beside('font.ttf')), files)
}

// For the first paper of an instance: who is refused, or gets a paper that is made already, does not wait for it.
let printer: Promise<Printer> | undefined
let marker: Promise<Marker> | undefined

const printing = () => (printer ??= loadPrinter())
const marking = () => (marker ??= loadMarker())

const actions = documentsActions(printing, marking)
const archive = monthArchiver(printing, marking)

const ports = wechatPorts()
const app = createApp('documents', documentsCalls, actions, ports)

const exportJob = async (caller: Caller) => {
  const before = ports.used()
  const { answer, ran } = await countedJob(ports, caller, 'exports', () =>
    goOnExporting(ports, archive),
  )
  await keepRuns(ports, [ran], before)
  return answer
}

export const main = (event: unknown, invocation: unknown) => {
  const caller = wechatCaller(event, invocation)
  return inRequest(caller, () =>
    caller.openid === null && caller.timer ? exportJob(caller) : app(event, caller),
  )
}
