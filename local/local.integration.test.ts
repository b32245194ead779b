import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Local } from './compose'
import { call, post, run, send, start, workspace } from './testing/cloud'

const space = workspace()
let local: Local

beforeAll(async () => {
  local = await start(space.root)
})
afterAll(async () => {
  await local.stop()
  space.remove()
})

/** The status of an answer; the SDK's door says 200 to everything and refuses in its body. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    request({ port: local.port, host: '127.0.0.1', path, method, headers }, (answer) => {
      void answer.toArray().then((parts: Buffer[]) => {
        const isRefused = Buffer.concat(parts).includes('"code":"FORBIDDEN"')
        resolve(isRefused ? 403 : (answer.statusCode ?? 0))
      }, reject)
    })
      .on('error', reject)
      .end()
  })

const fetched = (site: string) => ({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })

const upload = (cloudPath: string, content: string | Buffer, openid = 'owner-li') => {
  const form = new FormData()
  form.set('cloudPath', cloudPath)
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), 'x.jpg')
  return send(local, '/files', {
    method: 'POST',
    body: form,
    headers: { 'x-local-openid': openid },
  })
}

describe('who may speak to it', () => {
  const senders: [
    name: string,
    path: string,
    headers: Record<string, string>,
    status: number,
    method?: string,
  ][] = [
    ['a tool on this machine', '/local/clock', {}, 200],
    ['its own page', '/local/clock', { origin: 'http://127.0.0.1:PORT' }, 200],
    [
      'its own page under the other name',
      '/local/clock',
      { host: 'localhost:PORT', origin: 'http://localhost:PORT' },
      200,
    ],
    ['another site', '/local/clock', { origin: 'https://example.com' }, 403],
    ['another port of this machine', '/local/clock', { origin: 'http://127.0.0.1:1' }, 403],
    ['a sandboxed page', '/local/clock', { origin: 'null' }, 403],
    ['a name that resolves to this machine', '/local/clock', { host: 'example.com:PORT' }, 403],
    ['the same for the app', '/app/', { host: 'example.com' }, 403],
    ['a name that begins like this machine', '/app/', { host: 'localhost.example.com' }, 403],
    ['a site that begins like it', '/app/', { origin: 'http://127.0.0.1:PORT.example.com' }, 403],
    ['an origin without a port', '/app/', { origin: 'http://127.0.0.1' }, 403],
    ['an empty origin', '/app/', { origin: '' }, 403],
    ['the address line', '/', { ...fetched('none'), 'sec-fetch-mode': 'navigate' }, 200],
    [
      'a link of another site',
      '/',
      { ...fetched('cross-site'), 'sec-fetch-mode': 'navigate' },
      200,
    ],
    ['its own page, as browsers say it', '/local/clock', fetched('same-origin'), 200],
    ['its own page, posting', '/local/silence', fetched('same-origin'), 200, 'POST'],
    ['another site that names no origin', '/local/clock', fetched('cross-site'), 403],
    ['the same, posting', '/local/clock', fetched('cross-site'), 403, 'POST'],
    ['the same, deleting all', '/local/reset', fetched('cross-site'), 403, 'POST'],
    ['the same, calling a function', '/functions/sdk', fetched('cross-site'), 403, 'POST'],
    ['the same, as the SDK', '/admin', fetched('cross-site'), 403, 'POST'],
    ['another port that names no origin', '/local/clock', fetched('same-site'), 403, 'POST'],
    ['a word no browser says', '/local/clock', fetched('other'), 403, 'POST'],
    [
      'a form of another site',
      '/local/reset',
      { ...fetched('cross-site'), 'sec-fetch-mode': 'navigate' },
      403,
      'POST',
    ],
  ]
  test.each(senders)('%s', async (_name, path, headers, status, method = 'GET') => {
    const here = Object.entries(headers).map(([key, value]) => [
      key,
      value.replace('PORT', String(local.port)),
    ])
    const sent = Object.fromEntries(here) as Record<string, string>
    expect(await raw(path, sent, method)).toBe(status)
  })

  test('nothing listens outside of 127.0.0.1', async () => {
    const smtp = new URL((await run(local, 'async () => process.env.SMTP_URL')) as string)
    const reached = (port: number, host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, host)
        for (const event of ['connect', 'error'] as const)
          socket.on(event, () => {
            socket.destroy()
            resolve(event === 'connect')
          })
      })
    for (const port of [local.port, Number(smtp.port)])
      expect([await reached(port, '127.0.0.1'), await reached(port, '127.0.0.2')]).toEqual([
        true,
        false,
      ])
  })

  test.each(['/functions/sdk', '/files'])('%s wants an identity', async (path) => {
    expect(await post(local, path)).toEqual({
      status: 401,
      body: { code: 'UNAUTHENTICATED', message: expect.stringMatching(/身份/) as string },
    })
  })

  test('what a client may not call is refused', async () => {
    expect((await call(local, 'closed')).body).toMatchObject({ code: 'FUNCTION_NOT_CALLABLE' })
    expect((await call(local, '../secret')).status).toBe(404)
    expect((await call(local, 'toString')).status).toBe(404)
  })

  test('a call over 100 KB is refused', async () => {
    expect((await call(local, 'sdk', { text: 'x'.repeat(102_400) })).status).toBe(413)
  })
})

test('pages and answers are kept by no browser, framed by no other site and are what they say they are', async () => {
  for (const path of ['/', '/app/', '/stage/stage.js', '/local/clock', '/nothing', '/%zz']) {
    const [got, asked] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(local.url + path, { method })),
    )
    expect(got?.headers.get('x-content-type-options')).toBe('nosniff')
    expect(got?.headers.get('cache-control')).toBe('no-store')
    expect(got?.headers.get('content-security-policy')).toBe("frame-ancestors 'self'")
    expect(asked?.status).toBe(got?.status)
    expect(await asked?.text()).toBe('')
  }
})

test('a body that is refused before its end leaves the connection to the next request', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const post = (body: string) =>
    new Promise<[status: number | undefined, reused: boolean]>((resolve, reject) => {
      const asked = request(`${local.url}/local/clock`, { agent, method: 'POST' }, (answer) => {
        answer.resume().on('end', () => {
          resolve([answer.statusCode, asked.reusedSocket])
        })
      })
      asked.on('error', reject).end(body)
    })
  expect(await post('x'.repeat(10_001))).toEqual([413, false])
  expect(await post('x'.repeat(3_000_000))).toEqual([413, true])
  expect(await post('{"reset":true}')).toEqual([200, true])
  agent.destroy()
})

describe('files', () => {
  const link = async (fileID: string, maxAge = 60) =>
    (await run(
      local,
      'async () => (await cloud.getTempFileURL({ fileList: [input] })).fileList[0]',
      { fileID, maxAge },
    )) as {
      tempFileURL: string
      status: number
    }

  test('come back as they were sent, by both doors', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 128])
    const { body } = await upload('uploads/材料/照片 1.jpg', bytes)
    const { fileID } = body as { fileID: string }
    expect(fileID).toMatch(/^cloud:\/\/.+\/材料\/照片 1\.jpg$/)
    const answer = await fetch((await link(fileID)).tempFileURL)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    const code =
      'async () => { const { fileID } = await cloud.uploadFile({ cloudPath: "纸/b.pdf", fileContent: Buffer.from("pdf") }); return (await cloud.downloadFile({ fileID })).fileContent.toString() }'
    expect(await run(local, code)).toBe('pdf')
  })

  test('are private: no link, a changed link, another file by that link', async () => {
    await upload('uploads/a/1.jpg', 'one')
    await upload('uploads/a/2.jpg', 'two')
    const prefix = 'cloud://local-filing.6c6f-local-filing-1300000000/'
    const [one, two] = [
      await link(`${prefix}uploads/a/1.jpg`),
      await link(`${prefix}uploads/a/2.jpg`),
    ]
    const [first, second] = [new URL(one.tempFileURL), new URL(two.tempFileURL)]
    for (const path of [
      first.pathname,
      first.pathname + second.search,
      first.href.replace(/.$/, '').slice(local.url.length),
    ])
      expect((await send(local, path)).status).toBe(403)
    expect(
      (await send(local, first.pathname + first.search, { method: 'PUT', body: 'x' })).status,
    ).toBe(403)
  })

  test('links end when the movable clock says so', async () => {
    const { body } = await upload('uploads/a/3.jpg', 'three')
    const { tempFileURL } = await link((body as { fileID: string }).fileID, 600)
    expect((await fetch(tempFileURL)).status).toBe(200)
    await post(local, '/local/clock', { advanceDays: 1 })
    expect((await fetch(tempFileURL)).status).toBe(403)
    await post(local, '/local/clock', { reset: true })
    expect((await fetch(tempFileURL)).status).toBe(200)
  })

  test('are gone when deleted, and missing ones are named', async () => {
    const { body } = await upload('uploads/a/4.jpg', 'four')
    const { fileID } = body as { fileID: string }
    const code =
      'async () => (await cloud.deleteFile({ fileList: [input.fileID, input.fileID] })).fileList.map((file) => file.status)'
    expect(await run(local, code, { fileID })).toEqual([0, -503003])
    expect((await link(fileID)).status).toBe(-503003)
  })

  test('tell nobody their authority', async () => {
    const asked = { action: 'storage.getFileAuthority', fileList: ['cloud://x/y'] }
    expect((await post(local, '/admin', asked)).body).toMatchObject({ code: 'INVALID_PARAM' })
  })

  const many = (count: number) => `fileList: Array(${count}).fill("cloud://x/y")`
  test.each([
    ['deleteFile', 50, true],
    ['deleteFile', 51, false],
    ['getTempFileURL', 50, true],
    ['getTempFileURL', 51, false],
  ])('%s of %d in a call: %p', async (name, count, done) => {
    const answer = await run(local, `async () => cloud.${name}({ ${many(count)} })`)
    if (done) expect((answer as { fileList: unknown[] }).fileList).toHaveLength(count)
    else expect(answer).toMatchObject({ message: expect.stringMatching(/at most 50/) as string })
  })

  test.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a/./b', '', 'a\\b', 'a\u0000b'])(
    'the path %j is refused',
    async (path) => {
      expect((await upload(path, 'x')).status).toBe(400)
      const code =
        'async () => cloud.uploadFile({ cloudPath: input, fileContent: Buffer.from("x") })'
      expect(await run(local, code, path)).toHaveProperty('errCode')
    },
  )

  test('lie flat in their folder under hashes', () => {
    for (const name of readdirSync(join(space.root, 'data/files')))
      expect(name).toMatch(/^[0-9a-f]{64}(\.json)?$/)
  })

  describe('the storage rule', () => {
    const linked = (fileID: string, openid: string) =>
      send(local, '/files/link', {
        method: 'POST',
        body: JSON.stringify({ fileID }),
        headers: { 'x-local-openid': openid },
      })
    const save = (path: string) =>
      run(
        local,
        'async () => (await cloud.uploadFile({ cloudPath: input, fileContent: Buffer.from("kept") })).fileID',
        path,
      ) as Promise<string>

    test('a client writes and reads its own uploads', async () => {
      const { status, body } = await upload('uploads/mine.jpg', 'one')
      expect(status).toBe(200)
      expect((await upload('uploads/mine.jpg', 'two')).status).toBe(200)
      const { fileID } = body as { fileID: string }
      const { url } = (await linked(fileID, 'owner-li')).body as { url: string }
      expect(await (await fetch(url)).text()).toBe('two')
    })

    test.each([
      'filings/x/kept/a.png',
      'papers/x/a.pdf',
      'a.jpg',
      'Uploads/a.jpg',
      'x/uploads/a.jpg',
      'uploads',
    ])('a client writes nothing to %s', async (path) => {
      expect((await upload(path, 'x')).status).toBe(403)
      const listed = (await send(local, '/local/files')).body as { path: string }[]
      expect(listed.map((file) => file.path)).not.toContain(path)
    })

    test('nobody writes over or reads another’s upload', async () => {
      const { body } = await upload('uploads/of-li.jpg', 'one')
      const { fileID } = body as { fileID: string }
      expect((await upload('uploads/of-li.jpg', 'two', 'owner-zhao')).status).toBe(403)
      expect((await linked(fileID, 'owner-zhao')).status).toBe(403)
    })

    test('a client reads and writes over nothing that a function stored', async () => {
      for (const path of ['papers/1/a.pdf', 'uploads/by-a-function.jpg']) {
        const fileID = await save(path)
        expect((await linked(fileID, 'owner-li')).status).toBe(403)
        expect((await upload(path, 'x')).status).toBe(403)
      }
    })
  })

  test('a form that is none is refused', async () => {
    const headers = { 'x-local-openid': 'owner-li', 'content-type': 'text/plain' }
    expect((await send(local, '/files', { method: 'POST', body: 'x', headers })).status).toBe(400)
  })

  test('a form that ends early or says no boundary is refused, and the server lives', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data']) {
      const headers = { 'x-local-openid': 'owner-li', 'content-type': type }
      const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nabc'
      expect((await send(local, '/files', { method: 'POST', body, headers })).status).toBe(400)
    }
    expect((await send(local, '/local/clock')).status).toBe(200)
  })

  test('of 20 MB are kept, over that refused', async () => {
    expect((await upload('uploads/a/big.jpg', Buffer.alloc(20 * 1024 * 1024))).status).toBe(200)
    expect((await upload('uploads/a/big.jpg', Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413)
  })
})

describe('what a tester does', () => {
  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/local/samples/..%2fpeople.ts',
  ])('%s is no file', async (path) => {
    expect(await raw(path.startsWith('/local') ? path : `/app${path}`, {})).toBe(404)
  })

  test.each([{}, { now: 'tomorrow' }, { advanceDays: '1' }, { advanceDays: 1e9 }, null])(
    'the clock refuses %j',
    async (body) => {
      expect((await post(local, '/local/clock', body)).status).toBe(400)
    },
  )

  test('the clock moves the app page before its scripts', async () => {
    await post(local, '/local/clock', { advanceDays: 2 })
    const { body } = await send(local, '/app/')
    expect(String(body)).toMatch(
      /<head><script>\(function.*module\.exports\(1728\d{5}\)\}\)\(\)<\/script><script>1/s,
    )
    await post(local, '/local/clock', { reset: true })
  })

  test('an open interface that is not there fails as on the platform', async () => {
    expect(await run(local, 'async () => cloud.openapi.nothing.here({ a: 1 })')).toMatchObject({
      errCode: -604100,
    })
  })

  test('reset leaves staff and nothing else', async () => {
    await run(local, 'async () => db.collection("counters").add({ data: { _id: "x" } })')
    await post(local, '/local/clock', { advanceDays: 5 })
    expect((await post(local, '/local/reset')).status).toBe(200)
    const code =
      'async () => [(await db.collection("counters").count()).total, (await db.collection("staff").count()).total]'
    expect(await run(local, code)).toEqual([0, 4])
    expect((await send(local, '/local/clock')).body).toMatchObject({ offset: 0 })
    expect((await send(local, '/local/pushes')).body).toEqual([])
    expect(readdirSync(join(space.root, 'data/files'))).toEqual([])
  })

  test('reset to a time; one that is none changes nothing', async () => {
    await run(local, 'async () => db.collection("counters").add({ data: { _id: "x" } })')
    expect((await post(local, '/local/reset', { now: 'soon' })).status).toBe(400)
    const count = 'async () => (await db.collection("counters").count()).total'
    expect(await run(local, count)).toBe(1)
    await post(local, '/local/reset', { now: '2026-11-24T07:06:00.000Z' })
    expect(await run(local, count)).toBe(0)
    const { now } = (await send(local, '/local/clock')).body as { now: number }
    expect(now - Date.parse('2026-11-24T07:06:00.000Z')).toBeLessThan(5000)
    await post(local, '/local/clock', { reset: true })
  })

  test('a restart keeps documents, files, the clock and the key; a second server is refused', async () => {
    await run(local, 'async () => db.collection("counters").add({ data: { _id: "kept" } })')
    await post(local, '/local/clock', { advanceDays: 3 })
    const key = readFileSync(join(space.root, 'data/filing.key'), 'utf8')
    await expect(start(space.root)).rejects.toThrow(/locked/)
    await local.stop()
    local = await start(space.root)
    expect(
      await run(local, 'async () => (await db.collection("counters").doc("kept").get()).data'),
    ).toEqual({ _id: 'kept' })
    expect((await send(local, '/local/clock')).body).toMatchObject({ offset: 3 * 86_400_000 })
    expect(await run(local, 'async () => process.env.FILING_KEY')).toBe(key)
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(statSync(join(space.root, 'data/filing.key')).mode & 0o077).toBe(0)
  })
})
