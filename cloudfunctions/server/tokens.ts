import { Refusal } from '../../src/domain/refusal'
import type { Token, Transaction } from './ports'

/** Keeps what a token did. One that already did something else is refused with `input`: each intention has its own. */
export const useToken = async (stores: Transaction, token: Token): Promise<void> => {
  if ((await stores.tokens.get(token.id)) !== null)
    throw new Refusal('input', '这次提交没有成功，请重新打开后再提交')
  await stores.tokens.add(token)
}
