import { randomUUID } from 'node:crypto'
import type { Ports } from '../ports'
import { settingsOf } from '../settings'
import { filesOf } from './files'
import { filingsOf } from './filings'
import { recordsOf } from './records'
import { openDatabase } from './sdk'
import { transactionOf } from './transaction'

/** All ports on the real SDK, made once when the function's instance starts. */
export const wechatPorts = (): Ports => {
  const database = openDatabase()
  const clock = () => Date.now()
  return {
    ...settingsOf(process.env),
    ...recordsOf(database),
    clock,
    newId: () => randomUUID(),
    filings: filingsOf(database),
    files: filesOf(clock),
    transaction: transactionOf(database),
  }
}
