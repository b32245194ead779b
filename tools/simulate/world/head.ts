import type { SimulatedCloud } from '../cloud/cloud'
import type { Phone } from './client'
import { addressOf, type SimulatedOffice } from './offices'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A head confirms by the code that was mailed where the office's mail goes, if it wants any. */
export const confirmAddress = async (
  phone: Phone,
  { mails }: Pick<SimulatedCloud, 'mails'>,
  office: SimulatedOffice,
): Promise<void> => {
  const address = addressOf(office)
  if (address === null) return
  await phone.until(phone.now() + phone.draws.between(1, 5) * HOUR)
  await phone.sure('office.mailCode', { address })
  for (;;) {
    await phone.until(phone.now() + MINUTE)
    const code = /：(\d{6})$/m.exec(mails.find(({ to }) => to === address)?.text ?? '')?.[1]
    if (code === undefined) continue
    await phone.sure('office.mailConfirm', { code })
    return
  }
}
