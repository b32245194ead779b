import { runJobs } from '../server/jobs/timer'
import { wechatCaller } from '../server/wechat/caller'
import { wechatPorts } from '../server/wechat/ports'

const ports = wechatPorts()

export const main = (event: unknown, invocation: unknown) =>
  runJobs(ports, wechatCaller(event, invocation))
