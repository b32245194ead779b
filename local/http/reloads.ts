import { watch } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { FastifyPluginCallback } from 'fastify'

/** Milliseconds without a change after which a build counts as written. */
const STILL = 150

/** Calls `tell` when the files in a folder have changed; the answer ends it. */
export const onNewBuild = (folder: string, tell: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(tell, STILL)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

/** Lets open pages load again: with `script` in it a page listens at `/local/reloads` until `tell`. */
export const openReloads = () => {
  const pages = new Set<ServerResponse>()
  const routes: FastifyPluginCallback = (server, _options, done) => {
    server.get('/local/reloads', (_request, reply) => {
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, { 'content-type': 'text/event-stream' })
      raw.flushHeaders()
      pages.add(raw)
      raw.on('close', () => pages.delete(raw))
    })
    done()
  }
  return {
    routes,
    script: `<script>new EventSource('/local/reloads').onmessage=function(){location.reload()}</script>`,
    tell: (): void => {
      for (const page of pages) page.write('data: new\n\n')
    },
  }
}
