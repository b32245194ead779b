import type { ApiInput } from '../../../../src/domain/api/api'
import type { OfficeMail } from '../../../../src/domain/api/office'
import { type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { codeMail, hiddenAddress, MINUTES_A_CODE_WORKS } from '../../../../src/domain/messages/mail'
import { MAIL_CODES_AN_HOUR } from '../../../../src/domain/moves/limits'
import { Refusal } from '../../../../src/domain/api/refusal'
import { administered, auditedText } from '../../administration/record'
import { actorOf, callingMember } from '../../filing/access'
import type { Context } from '../../app'
import type { OfficeRecord } from '../../store/messages'
import { outgoing } from '../../messages/outbox'
import type { Vault } from '../../secrets/vault'
import type { Staff } from '../../store/staff'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const TRIES = 5

/** An office that has set nothing. */
export const unset = (id: OfficeCode): OfficeRecord => ({
  id,
  mail: null,
  pending: null,
  codesAt: [],
})

/** Where an office gets its mail, for one of its staff. */
export const officeMailOf = (
  { mail, pending }: OfficeRecord,
  { role }: Staff,
  now: number,
): OfficeMail => {
  const shown = (address: string) => (role === 'head' ? address : hiddenAddress(address))
  return {
    address: mail && shown(mail.address),
    confirmedAt: mail && mail.confirmedAt,
    pending:
      pending !== null && now < pending.until
        ? { address: shown(pending.address), until: pending.until }
        : null,
    mayChange: role === 'head',
  }
}

/** The caller as a head. Refuses with `not-allowed` everybody else; `what` is what heads set. */
const callingHead = async (context: Context, what: string): Promise<Staff> => {
  const staff = await callingMember(context)
  if (staff.role === 'head') return staff
  throw new Refusal('not-allowed', `${what}由本办负责人设置`)
}

const CODE = 'mailCode'

const codeText = ({ id, address, code }: Record<'id' | 'address' | 'code', string>): string =>
  `${id} ${address} ${code}`

/** An address as the audit holds it. */
const auditedAddress = (vault: Vault, address: string) =>
  auditedText(vault, { text: address, shown: hiddenAddress(address), kind: 'mail' })

/** Sends a code to an address that the head of the office gave. Nothing else is ever sent to it before it is confirmed. */
export const sendMailCode = async (
  context: Context,
  { address }: ApiInput<'office.mailCode'>,
): Promise<OfficeMail> => {
  const { ports, openid, now } = context
  const staff = await callingHead(context, '收件邮箱')
  const id = staff.office
  const code = ports.newCode()
  const until = now + MINUTES_A_CODE_WORKS * MINUTE
  const content = codeMail({ code, office: officeOf(id).shortName, stage: ports.stage })
  const office = await ports.transaction(async (stores) => {
    const before = (await stores.offices.get(id)) ?? unset(id)
    const codesAt = before.codesAt.filter((at) => at > now - HOUR)
    notTooOften(codesAt, now)
    const pending = {
      address,
      code: ports.vault.hash(codeText({ id, address, code }), CODE),
      until,
      triesLeft: TRIES,
    }
    const next: OfficeRecord = { ...before, pending, codesAt: [...codesAt, now] }
    await stores.offices.put(next)
    const what = `${id}:${String(now)}:code`
    const row = {
      what,
      channel: 'mail',
      to: address,
      content,
      at: now,
      until,
      isCode: true,
      office: id,
    } as const
    await stores.outbox.add(outgoing(ports.vault, row))
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: 'mailAsked',
      at: now,
      office: id,
      about: id,
      before: null,
      after: auditedAddress(ports.vault, address),
    })
    return next
  })
  return officeMailOf(office, staff, now)
}

const notTooOften = (codesAt: readonly number[], now: number): void => {
  const last = codesAt.at(-1)
  if (last !== undefined && now - last < MINUTE)
    throw new Refusal('busy', '验证码刚发过，请过一分钟再试')
  if (codesAt.length >= MAIL_CODES_AN_HOUR)
    throw new Refusal('busy', '验证码发得太多，请过一小时再试')
}

const wrongCode = (message: string) => new Refusal('input', message, { code: message })

/** Confirms the address by its code, which works for 30 minutes and five tries. */
export const confirmMail = async (
  context: Context,
  { code }: ApiInput<'office.mailConfirm'>,
): Promise<OfficeMail> => {
  const { ports, openid, now } = context
  const staff = await callingHead(context, '收件邮箱')
  const id = staff.office
  const tried = await ports.transaction(async (stores) => {
    const office = (await stores.offices.get(id)) ?? unset(id)
    const { pending } = office
    if (pending === null || now >= pending.until || pending.triesLeft === 0) return null
    const text = codeText({ id, address: pending.address, code })
    const right = ports.vault.isHash(pending.code, text, CODE)
    const next: OfficeRecord = right
      ? {
          ...office,
          mail: { address: pending.address, confirmedAt: now, by: openid },
          pending: null,
        }
      : { ...office, pending: { ...pending, triesLeft: pending.triesLeft - 1 } }
    await stores.offices.put(next)
    if (right)
      await administered(ports.vault, stores, actorOf(openid, staff), {
        act: 'mailConfirmed',
        at: now,
        office: id,
        about: id,
        before: office.mail && auditedAddress(ports.vault, office.mail.address),
        after: auditedAddress(ports.vault, pending.address),
      })
    return next
  })
  if (tried === null) throw wrongCode('验证码已失效，请重新获取')
  if (tried.pending === null) return officeMailOf(tried, staff, now)
  const left = tried.pending.triesLeft
  throw wrongCode(left === 0 ? '验证码不对，请重新获取' : `验证码不对，还可以试 ${String(left)} 次`)
}
