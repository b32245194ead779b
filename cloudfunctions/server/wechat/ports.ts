import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Ports } from '../store/ports'
import { environmentOf } from '../environment/environment'
import { upgrades } from '../store/schema'
import { readRecently } from '../store/settings'
import { boardOf } from './board'
import { aloneOf, beside } from './collection'
import { cloudFiles } from './files'
import { filingsOf } from './filings'
import { messagesOf } from './messages'
import { recordsOf } from './records'
import { announcementsOf } from './lists/announcements'
import { auditOf } from './lists/audit'
import { figuresOf } from './counting/figures'
import { timerMarksOf } from './counting/timerMarks'
import { suffixIndexOf } from './lists/finding'
import { keepingPortsOf } from './keeping/keeping'
import { keyMovesOf } from './lists/keyMoves'
import { leadsOf } from './lists/leads'
import { officeTablesOf } from './lists/officeTables'
import { staffMessagesOf } from './lists/staffMessages'
import { confirmedPhone, openDatabase, pageCodeOf } from './sdk'
import { paceOf } from './database/pace'
import { countedDatabase } from './database/use'
import { versionedDatabase } from './database/versioned'
import { transactionOf } from './transaction'

/** 22 characters, none of which an address or a scene has to write otherwise. */
const TOKEN_BYTES = 16

/**
 * All ports on the real SDK, made once when the function's instance starts; what runs for nobody who waits is `paced`, so that
 * it leaves the database to the people at work.
 */
export const wechatPorts = ({ paced = false } = {}): Ports => {
  const clock = () => Date.now()
  const environment = environmentOf(process.env)
  const mayGo = paced ? paceOf(environment.timerRate) : null
  const { database, used } = countedDatabase(versionedDatabase(openDatabase(), upgrades), mayGo)
  const plain = aloneOf(database)
  const queries = {
    ...recordsOf(database),
    ...messagesOf(database),
    ...boardOf(database),
    ...figuresOf(database),
    ...suffixIndexOf(database),
    ...auditOf(database),
    ...announcementsOf(database),
    ...keepingPortsOf(database),
    ...keyMovesOf(database),
    ...leadsOf(database),
    ...officeTablesOf(database),
    ...staffMessagesOf(database),
    ...timerMarksOf(database),
    filings: filingsOf(database),
    settings: { recent: readRecently(plain.settings, clock) },
  }
  return {
    ...environment,
    ...beside(plain, queries),
    clock,
    used,
    newId: () => randomUUID(),
    chance: () => randomInt(1_000_000) / 1_000_000,
    newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
    newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    confirmedPhone,
    pageCode: pageCodeOf(environment.stage),
    files: cloudFiles(clock, environment.storage),
    transaction: transactionOf(database),
  }
}
