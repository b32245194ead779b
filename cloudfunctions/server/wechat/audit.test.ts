import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { passing } from '../store/collections'
import { aloneOf, withinOf } from './collection'
import type { Database, OpenTransaction } from './sdk'

const server = path.resolve(__dirname, '..')

const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

/** A database of which no row is asked for. */
const nothing = {} as Database & OpenTransaction

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

test('an audit is only added to within a transaction, and not reached outside of one', () => {
  for (const name of ['events', 'administration'] as const) {
    expect(Object.keys(withinOf(nothing)[name])).toEqual(['add'])
    expect(aloneOf(nothing)).toHaveProperty(name, {})
  }
})

test('the end of a person’s chain moves on and is never taken out', () => {
  expect(Object.keys(withinOf(nothing).chains)).toEqual(['get', 'put'])
  expect(aloneOf(nothing)).toHaveProperty('chains', {})
})

test('nothing reaches a collection of the audit beside its row', () => {
  const beside = /collectionOf(?:<[^>]*>)?\([^)]*'(?:events|administration|chains)'/
  expect(files.filter((file) => beside.test(textOf(file)))).toEqual([])
})

test('rows go at two places of the adapter, none of which an audit reaches', () => {
  const going = files.flatMap((file) =>
    [...textOf(file).matchAll(/\.remove\(\s*\)/g)].map(() => file),
  )
  // What wraps the database hands on what these ask for.
  const asking = going.filter((file) => file !== 'wechat/database/versioned.ts')
  expect(asking.sort()).toEqual([
    ...['wechat/collection.ts', 'wechat/collection.ts', 'wechat/messages.ts'],
  ])
  const named = passing.map(([name]): string => name)
  expect(named).toContain('requests')
  expect(named.filter((name) => ['events', 'administration', 'chains'].includes(name))).toEqual([])
})
