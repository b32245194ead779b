import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { movedDateFile } from '../functions/processes'
import statics from '@fastify/static'
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock'

/** A file of the browser build that bears the hash of what it holds. */
const HASHED = /^\/app\/(js|css)\/[\w.-]*\.[0-9a-f]{8}\.(js|css)$/

/** The stage at `/`, sample photos, and the browser build at `/app/` under the movable clock, with `first` before its own scripts. */
export const pageRoutes =
  (browserFolder: string, clock: Clock, first = ''): FastifyPluginCallback =>
  (server, _options, done) => {
    const moveDate = readFileSync(movedDateFile, 'utf8')

    const folder = (prefix: string, root: string, decorateReply = false) =>
      server.register(statics, { prefix, root, decorateReply, index: false, cacheControl: false })
    folder('/stage/', join(__dirname, '../stage'), true)
    folder('/local/samples/', join(__dirname, '../samples'))
    folder('/app/', browserFolder)
    // Named by what they hold: a page that was open before comes in half the time.
    server.addHook('onSend', (request, reply, _payload, sent) => {
      if (HASHED.test(request.url) && reply.statusCode === 200)
        reply.header('cache-control', 'max-age=31536000, immutable')
      sent()
    })

    const appPage = async (_request: FastifyRequest, reply: FastifyReply) => {
      const html = await readFile(join(browserFolder, 'index.html'), 'utf8')
      const script = `<script>(function(){var module={};${moveDate};module.exports(${String(clock.offset())})})()</script>`
      reply.type('text/html; charset=utf-8')
      // Before every other script, so that none reads the real time.
      return html.replace(/<head[^>]*>/i, (head) => head + script + first)
    }

    server.get('/', (_request, reply) => reply.sendFile('index.html'))
    server.get('/app', (_request, reply) => reply.redirect('/app/'))
    server.get('/app/', appPage)
    server.get('/app/index.html', appPage)
    done()
  }
