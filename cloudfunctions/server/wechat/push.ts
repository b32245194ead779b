import type { Carriers } from '../messages/carriers'
import type { Environment } from '../environment/environment'
import { subscribeMessage } from './sdk'

/** WeChat is busy. */
const BUSY = -1
/** At this code and below WeChat's gateway refuses the interface itself as unknown or not permitted. */
const GATEWAY = -604_000

/** Pushes over subscribeMessage.send. The SDK throws every errcode but 0. */
export const wechatPush =
  (stage: Environment['stage']): Carriers['push'] =>
  async ({ to, template, page, data }) => {
    try {
      await subscribeMessage().send({
        touser: to,
        templateId: template,
        page,
        data,
        miniprogramState: stage === 'production' ? 'formal' : 'trial',
        lang: 'zh_CN',
      })
      return 0
    } catch (error) {
      const { errCode } = error as { readonly errCode?: unknown }
      if (typeof errCode !== 'number') return null
      // The codes in between are the SDK's own and mean that it got no answer.
      return errCode > 0 || errCode === BUSY || errCode <= GATEWAY ? errCode : null
    }
  }
