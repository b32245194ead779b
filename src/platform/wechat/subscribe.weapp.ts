import Taro from '@tarojs/taro'
import type { SubscribeAnswer } from '../../domain/messages/pushCredit'
import type { TemplateName } from '../../domain/messages/pushTemplates'

const isAnswer = (text: unknown): text is SubscribeAnswer =>
  text === 'accept' || text === 'reject' || text === 'ban' || text === 'filter'

/**
 * Asks the person to allow one message of each template, at most three, given by its id. WeChat asks only when this is
 * the first thing a tap does. Nothing is answered for what WeChat did not ask, as when its main switch is off.
 */
export const askToSend = async (
  ids: Readonly<Partial<Record<TemplateName, string>>>,
): Promise<Partial<Record<TemplateName, SubscribeAnswer>>> => {
  const asked = Object.entries(ids)
  // `entityIds` is Alipay's, which Taro's type asks for everywhere.
  const options = { tmplIds: asked.map(([, id]) => id) } as Taro.requestSubscribeMessage.Option
  const told: object = await Taro.requestSubscribeMessage(options).catch(() => ({}))
  const found = new Map<string, unknown>(Object.entries(told))
  return Object.fromEntries(
    asked.flatMap(([name, id]) => {
      const answer = found.get(id)
      return isAnswer(answer) ? [[name, answer]] : []
    }),
  )
}
