import { apiCalls } from '../../src/domain/api/api'
import { apiActions } from '../server/actions/api'
import { createApp } from '../server/app'
import { inRequest } from '../server/secrets/log'
import { wechatCaller } from '../server/wechat/caller'
import { wechatPorts } from '../server/wechat/ports'

const app = createApp('api', apiCalls, apiActions, wechatPorts())

export const main = (event: unknown, invocation: unknown) => {
  const caller = wechatCaller(event, invocation)
  return inRequest(caller, () => app(event, caller))
}
