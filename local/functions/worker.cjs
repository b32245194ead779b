'use strict'

// One instance of one cloud function. The clock is set before any code of the function runs.
const moveDate = require('./moved-date.cjs')(Number(process.env.LOCAL_CLOCK_OFFSET))
delete process.env.LOCAL_CLOCK_OFFSET

const load = require('./compiled.cjs')

const CONTEXT_KEYS = ['WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_API_TOKEN']

const setCaller = ({ openid, timer }) => {
  for (const key of [...CONTEXT_KEYS, 'WX_CONTEXT_KEYS', 'TRIGGER_SRC']) delete process.env[key]
  if (timer) process.env.TRIGGER_SRC = 'timer'
  if (openid === undefined) return
  process.env.WX_CONTEXT_KEYS = CONTEXT_KEYS.join(',')
  process.env.WX_OPENID = openid
  process.env.WX_APPID = 'wx-local-appid'
  process.env.WX_UNIONID = `union-${openid}`
  process.env.WX_API_TOKEN = 'local'
}

const answer = (message) => {
  if (process.connected) process.send(message)
}

const reason = (error) => (error instanceof Error ? error.stack : String(error))

let loaded

const call = async ({ event, caller, context }) => {
  try {
    setCaller(caller)
    loaded ??= load(process.argv[2])
    const result = await loaded.exports.main(JSON.parse(event), context)
    answer({ text: JSON.stringify(result) ?? 'null' })
    loaded.keep()
  } catch (error) {
    answer({ error: reason(error) })
  }
}

process.on('disconnect', () => process.exit())
process.on('message', (message) => {
  if (message.offset === undefined) void call(message)
  else moveDate(message.offset)
})
