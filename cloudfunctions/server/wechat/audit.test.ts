import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const server = path.resolve(__dirname, '..')

const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

const textOf = (file: string): string => readFileSync(path.join(server, file), 'utf8')

/** What is done with a collection of the audit, after its name. */
const done = (text: string): readonly string[] =>
  [...text.matchAll(/\.collection\(\s*'(?:events|administration)',?\s*\)\s*\.(\w+)/g)].map(
    ([, verb = '']) => verb,
  )

test('this sees how the audit is read', () => {
  expect(files.flatMap((file) => done(textOf(file)))).toEqual(
    expect.arrayContaining(['aggregate', 'where']),
  )
})

test('the audit is asked and counted, never reached by its id', () => {
  const verbs = new Set(files.flatMap((file) => done(textOf(file))))
  expect([...verbs].filter((verb) => !['aggregate', 'where', 'count'].includes(verb))).toEqual([])
})

test('what is found in it is neither changed nor removed', () => {
  for (const file of files)
    for (const [chain] of textOf(file).matchAll(
      /\.collection\(\s*'(?:events|administration)',?\s*\)(?:(?!\n\n|await |;).)*/gs,
    ))
      expect([file, /\.(?:update|set|remove)\(/.exec(chain)?.[0]]).toEqual([file, undefined])
})

test('only the way that adds has a collection of the audit whole', () => {
  const whole = /collectionOf<[^>]*>\([^)]*'(?:events|administration)'/
  expect(files.filter((file) => whole.test(textOf(file)))).toEqual([])
})

test('rows go at three places of the adapter, none of which an audit reaches', () => {
  const going = files.flatMap((file) =>
    [...textOf(file).matchAll(/\.remove\(\s*\)/g)].map(() => file),
  )
  // What wraps the database hands on what these three ask for.
  const asking = going.filter((file) => file !== 'wechat/database/versioned.ts')
  expect(asking.sort()).toEqual([
    ...['wechat/collection.ts', 'wechat/messages.ts', 'wechat/records.ts'],
  ])
  // What is removed by its age is named in a table.
  const table = /const passed:[^{]*\{([\s\S]*?)\n\}/.exec(textOf('wechat/records.ts'))?.[1] ?? ''
  const named = [...table.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)
  expect(named).toContain('requests')
  expect(
    named.filter((name) => ['events', 'administration', 'chains'].includes(name ?? '')),
  ).toEqual([])
})

test('the end of a person’s chain moves on and is never taken out', () => {
  const text = textOf('wechat/collection.ts')
  expect(/export const chainsIn[\s\S]*?\n\}/.exec(text)?.[0]).toMatch(/return \{ get, put \}/)
  expect(files.filter((file) => /'chains'\s*\)/.test(textOf(file)))).toEqual([
    'wechat/collection.ts',
  ])
})
