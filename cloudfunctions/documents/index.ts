import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentsCalls } from '../../src/domain/api/documents'
import { createApp } from '../server/app'
import { documentsActions } from '../server/documents/actions'
import { loadFont } from '../server/documents/font'
import { wechatCaller } from '../server/wechat/caller'
import { wechatPorts } from '../server/wechat/ports'

// Read once, when the instance starts: the font is 14.8 MB.
const actions = documentsActions(loadFont(readFileSync(join(__dirname, 'font.ttf'))))

const app = createApp('documents', documentsCalls, actions, wechatPorts())

export const main = (event: unknown, invocation: unknown) =>
  app(event, wechatCaller(event, invocation))
