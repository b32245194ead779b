import * as v from 'valibot'
import { auditKinds, type AuditKind } from '../../../../src/domain/audit/audit'
import type { AuditEntry } from '../../../../src/domain/api/administration/audit'
import { officeOf } from '../../../../src/domain/city/city'
import { showMonth } from '../../../../src/domain/dates/days'
import { wordsOf } from '../../../../src/domain/messages/eventWords'
import { masked } from '../../../../src/domain/messages/personalNumbers'
import { settings } from '../../../../src/domain/settings/table'
import type { AdministrationAct, ReadEntry, ReadEvent } from '../../store/administration'

/** What staff did with a filing, as its timeline says it; numbers of persons in it are hidden. */
export const eventEntry = (
  { id, at, name, who, about, filing }: ReadEvent,
  numbers: ReadonlyMap<string, string>,
): AuditEntry => {
  const number = numbers.get(filing)
  return {
    id,
    at,
    who: who.name ?? '',
    office: who.office,
    what: masked(wordsOf(name).what({ about }, who.office ? officeOf(who.office).shortName : '')),
    filing: number === undefined ? null : { id: filing, number },
  }
}

const exportedAs = v.object({
  scope: v.object({ office: v.string(), parts: v.string() }),
  rows: v.number(),
  full: v.boolean(),
  purpose: v.nullable(v.string()),
  archive: v.optional(v.string()),
})

const exportWords = ({ after }: ReadEntry): string => {
  const { scope, rows, full, purpose, archive } = v.parse(exportedAs, JSON.parse(after ?? 'null'))
  if (archive !== undefined)
    return `生成${showMonth(archive)}的归档件 ${rows.toLocaleString('en')} 件（${scope.office}）`
  const how = full ? `含完整号码，用途：${purpose ?? ''}` : '号码只留后四位'
  return `导出台账 ${rows.toLocaleString('en')} 行（${scope.office}，${scope.parts}；${how}）`
}

const setWords = ({ about }: ReadEntry): string => {
  const [name = ''] = about.split(':').slice(-1)
  const label = (settings as Readonly<Record<string, { readonly label: string }>>)[name]?.label
  return `设置「${label ?? about}」`
}

const readAs = v.object({ kind: v.string(), days: v.string(), number: v.boolean() })

const auditWords = ({ after }: ReadEntry): string => {
  const { kind, days, number } = v.parse(readAs, JSON.parse(after ?? 'null'))
  const { label } = auditKinds[kind as AuditKind]
  return `看审计（${label}，${days}${number ? '，一件备案' : ''}）`
}

const announcedAs = v.object({
  scope: v.object({ office: v.string(), parts: v.string() }),
  owners: v.number(),
  text: v.string(),
})

const announcedWords = ({ after }: ReadEntry): string => {
  const { scope, owners, text } = v.parse(announcedAs, JSON.parse(after ?? 'null'))
  return `告知 ${owners.toLocaleString('en')} 位填报人（${scope.office}，${scope.parts}）：${text}`
}

const addressIn = (after: string | null): string =>
  v.parse(v.object({ text: v.string() }), JSON.parse(after ?? 'null')).text

const rowsIn = (after: string | null): string =>
  v.parse(v.object({ rows: v.number() }), JSON.parse(after ?? 'null')).rows.toLocaleString('en')

const tableWords = (of: string): string => (of === 'leads' ? '线索表' : '历史台账')

const acts: Readonly<Record<AdministrationAct, (entry: ReadEntry) => string>> = {
  set: setWords,
  invited: () => '邀请同事',
  uninvited: () => '收回邀请',
  joined: () => '凭邀请加入',
  setUp: () => '用设置码成为市级管理员',
  rights: () => '改变同事的角色',
  removed: () => '移出同事',
  exported: exportWords,
  standIn: () => '请人替班',
  standInEnded: () => '结束替班',
  reminded: ({ office }) => `提醒${office === null ? '办公室' : officeOf(office).shortName}`,
  announced: announcedWords,
  auditRead: auditWords,
  keyMove: () => '把数据换到新密钥',
  keyRetired: ({ about }) => `停用密钥 ${about}`,
  // On the ground of a duty people are told and agree to nothing; the version of the entry has the ground.
  consented: () => '看过填写说明并答复',
  idConsented: () => '看过身份证信息的单独说明并答复',
  consentsWithdrawn: () => '收回答复，删除未提交的草稿',
  servedInApp: ({ after }) => (after === null ? '不再同意电子送达' : '同意电子送达'),
  mailAsked: ({ after }) => `给收件邮箱发验证码（${addressIn(after)}）`,
  mailConfirmed: ({ after }) => `确认收件邮箱（${addressIn(after)}）`,
  tableRead: ({ about, after }) => `上传${tableWords(about)} ${rowsIn(after)} 行`,
  badRows: ({ about, after }) => `下载${tableWords(about)}要改的 ${rowsIn(after)} 行`,
  tableTaken: ({ about, after }) => `导入${tableWords(about)} ${rowsIn(after)} 行`,
  tableMoved: ({ about }) => `${tableWords(about)}转由接着办的办公室`,
}

/** What staff set, took out or read beside filings. */
export const administrationEntry = (entry: ReadEntry): AuditEntry => ({
  id: entry.id,
  at: entry.at,
  who: entry.who.name ?? '',
  office: entry.who.office,
  what: masked(acts[entry.act](entry)),
  filing: null,
})
