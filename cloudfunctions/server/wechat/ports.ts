import { randomInt, randomUUID } from 'node:crypto'
import type { Ports } from '../store/ports'
import { settingsOf } from '../store/settings'
import { cloudFiles } from './files'
import { filingsOf } from './filings'
import { messagesOf } from './messages'
import { recordsOf } from './records'
import { openDatabase } from './sdk'
import { transactionOf } from './transaction'

/** All ports on the real SDK, made once when the function's instance starts. */
export const wechatPorts = (): Ports => {
  const database = openDatabase()
  const clock = () => Date.now()
  const settings = settingsOf(process.env)
  return {
    ...settings,
    ...recordsOf(database),
    ...messagesOf(database),
    clock,
    newId: () => randomUUID(),
    chance: () => randomInt(1_000_000) / 1_000_000,
    newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
    filings: filingsOf(database),
    files: cloudFiles(clock, settings.storage),
    transaction: transactionOf(database),
  }
}
