import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { Clock } from './clock'
import { failure } from './failure'
import type { Request, Routes } from './server'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

const fileOf = (folder: string, path: string): Buffer => {
  const inside = normalize(`/${decodeURIComponent(path)}`)
  const file = join(folder, inside)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw failure('NOT_FOUND', '没有这个文件')
  return readFileSync(file)
}

const page = (folder: string, prefix: string) => (request: Request) => {
  const path = request.path.slice(prefix.length)
  const type = types[extname(path)] ?? 'application/octet-stream'
  return { headers: { 'content-type': type }, body: fileOf(folder, path) }
}

/** The stage at `/`, sample photos, and the browser build at `/app/` under the movable clock. */
export const pageRoutes = (browserFolder: string, clock: Clock): Routes => {
  const stage = join(__dirname, 'stage')
  const moveDate = readFileSync(join(__dirname, 'moved-date.cjs'), 'utf8')
  const app = page(browserFolder, '/app/')

  const appPage = () => {
    const html = fileOf(browserFolder, 'index.html').toString('utf8')
    const script = `<script>(function(){var module={};${moveDate};module.exports(${String(clock.offset())})})()</script>`
    return {
      headers: { 'content-type': types['.html'] ?? '' },
      // Before every other script, so that none reads the real time.
      body: html.replace(/<head[^>]*>/i, (head) => head + script),
    }
  }

  return {
    'GET /': () => ({
      headers: { 'content-type': types['.html'] ?? '' },
      body: fileOf(stage, 'index.html'),
    }),
    'GET /stage/*': page(stage, '/stage/'),
    'GET /local/samples/*': page(join(__dirname, 'samples'), '/local/samples/'),
    'GET /app': () => ({ status: 302, headers: { location: '/app/' }, body: '' }),
    'GET /app/*': (request) =>
      request.path === '/app/' || request.path === '/app/index.html' ? appPage() : app(request),
  }
}
