import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'oxfmt'
import ts from 'typescript'
import { apiCalls } from '../../src/domain/api/api'
import type { Calls, Cost } from '../../src/domain/api/call'
import { documentsCalls } from '../../src/domain/api/documents'
import { schemaWords } from './schemaWords'

// Without `--write` it only says whether docs/calls.md is current.

const root = path.resolve(__dirname, '../..')
const FILE = 'docs/calls.md'
const declared = path.join(root, 'src/domain/api')

/** What the source says of a call: the type that it answers, and its comment. */
type Said = { readonly answers: string; readonly comment: string }

/** The name of the type in `answers<Type>()(schema)`; undefined for anything else. */
const answeredBy = (node: ts.Node): string | undefined =>
  ts.isCallExpression(node) &&
  ts.isCallExpression(node.expression) &&
  node.expression.expression.getText() === 'answers'
    ? node.expression.typeArguments?.[0]?.getText().replace(/\s+/g, ' ')
    : undefined

const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')

/** What the sources say of each call by its name. */
const saidOfCalls = (): ReadonlyMap<string, Said> => {
  const said = new Map<string, Said>()
  const files = readdirSync(declared, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const text = readFileSync(path.join(declared, file), 'utf8')
    const visit = (node: ts.Node): void => {
      const answers = ts.isPropertyAssignment(node) ? answeredBy(node.initializer) : undefined
      if (answers !== undefined && ts.isPropertyAssignment(node)) {
        const { name } = node
        const called = ts.isStringLiteral(name) ? name.text : name.getText()
        said.set(called, { answers, comment: commentOf(node) })
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  }
  return said
}

const counted = (many: number, what: string): readonly string[] =>
  many === 0 ? [] : [`${String(many)} ${what}${many === 1 ? '' : 's'}`]

const costWords = ([operations, rounds, files]: Cost): string =>
  [
    ...counted(operations, 'operation'),
    ...counted(rounds, 'round'),
    ...counted(files, 'file operation'),
  ].join(', ')

const linesOf = (calls: Calls, said: ReadonlyMap<string, Said>): readonly string[] =>
  Object.entries(calls).flatMap(([name, { input, by, move, cost }]) => {
    const of = said.get(name)
    if (of === undefined) throw new Error(`no declaration of ${name} was found`)
    return [
      `### \`${name}\``,
      '',
      ...(of.comment === '' ? [] : [of.comment, '']),
      `- who: ${by}${move === undefined ? '' : `, for the move \`${move}\``}`,
      `- input: ${schemaWords(input).replace(/([<>*_])/g, '\\$1')}`,
      `- answers: \`${of.answers}\``,
      `- costs: ${costWords(cost)}`,
      '',
    ]
  })

const written = async (): Promise<string> => {
  const said = saidOfCalls()
  const text = [
    '# The calls',
    '',
    'Made by `npm run reference` from the schemas; `npm test` says when it is not current.',
    '',
    'A call is `{ action, input }`. It answers `{ ok: true, data }` or a refusal `{ ok: false, code, message, fields }`, whose codes are in `src/domain/api/refusal.ts`. Who may make it is compared with every role by a test (`tools/bench/rights`); moves ask the move table beside. What it costs is measured (`Cost` in `src/domain/api/call.ts`). Types are in `src/domain/api`.',
    '',
    '## Function `api`',
    '',
    ...linesOf(apiCalls, said),
    '## Function `documents`',
    '',
    ...linesOf(documentsCalls, said),
  ].join('\n')
  return (await format(FILE, text)).code
}

const main = async (): Promise<void> => {
  const text = await written()
  const file = path.join(root, FILE)
  if (process.argv.includes('--write')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${FILE} is not what the schemas say. Run: npm run reference`)
    process.exitCode = 1
  }
}

void main()
