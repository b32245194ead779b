import { runJobs } from '../server/jobs/timer'
import { smtpMail } from '../server/messages/mail'
import { inRequest } from '../server/secrets/log'
import { wechatCaller } from '../server/wechat/caller'
import { wechatPorts } from '../server/wechat/ports'
import { wechatPush } from '../server/wechat/push'

const ports = wechatPorts({ paced: true })
const carriers = { push: wechatPush(ports.stage), mail: smtpMail(ports.mailbox) }

export const main = (event: unknown, invocation: unknown) => {
  const caller = wechatCaller(event, invocation)
  return inRequest(caller, () => runJobs(ports, carriers, caller))
}
