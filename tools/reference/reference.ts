import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'oxfmt'
import ts from 'typescript'
import { apiCalls } from '../../src/domain/api/api'
import type { Calls } from '../../src/domain/api/call'
import { documentsCalls } from '../../src/domain/api/documents'
import { type Feature, features, groups, type Pitfall, pitfalls } from './features'
import { costWords, schemaWords, whoWords } from './callWords'

// Without `--write` it only says whether the pages are current.

const root = path.resolve(__dirname, '../..')
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

const linesOf = (calls: Calls, said: ReadonlyMap<string, Said>): readonly string[] =>
  Object.entries(calls).flatMap(([name, call]) => {
    const of = said.get(name)
    if (of === undefined) throw new Error(`no declaration of ${name} was found`)
    return [
      `### \`${name}\``,
      '',
      ...(of.comment === '' ? [] : [of.comment, '']),
      `- who: ${whoWords(call)}`,
      `- input: ${schemaWords(call.input).replace(/([<>*_])/g, '\\$1')}`,
      `- answers: \`${of.answers}\``,
      `- costs: ${costWords(call)}`,
      '',
    ]
  })

const callsPage = (): readonly string[] => {
  const said = saidOfCalls()
  return [
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
  ]
}

/** What is longer than a line in a table is cut: where a clause ends in its second half, or else after a word. */
const short = (text: string): string => {
  if (text.length <= 100) return text
  const cut = /^.{50,99}(?=[;.] )/.exec(text) ?? /^.{1,99}(?=[,;:.]? )/.exec(text)
  return cut === null ? text : `${cut[0]} …`
}

const stateOf = (row: Feature | Pitfall): string =>
  row.state === 'in part' ? `in part: ${row.missing}` : row.state

const shownBy = (row: Feature | Pitfall): readonly string[] =>
  Object.entries(row.shownBy).map(([file, cases]) => {
    const quoted = cases.map((each) => `“${each}”`)
    return `- \`${file}\` ${quoted.join(', ')}`
  })

const table = (...rows: readonly (readonly string[])[]): readonly string[] =>
  rows.map((cells) => `| ${cells.join(' | ')} |`)

const folded = (summary: string, lines: readonly string[]): readonly string[] => [
  '',
  '<details>',
  `<summary>${summary}</summary>`,
  '',
  ...lines,
  '</details>',
  '',
]

const featuresPage = (): readonly string[] => [
  '# Features',
  '',
  'What the program has to do, how far it does it, and the tests that show it. Comments in the code name these rows by their id, as in (G5). Made by `npm run reference` from `tools/reference/features.ts`; whoever changes what a row says changes the row there, and `tools/checks/features.test.ts` holds ids and tests against the code.',
  '',
  'P0 is what a user cannot do without, P1 what makes it better than its like, P2 comes later. 二.1 or 四.3 are clauses of the notice, `src/domain/city/data/notice.txt`. Design decisions and their reasons are in `decisions.md`, what only a person with a phone can check is in `operations.md`.',
  '',
  'A row **stands** when every part of its criterion is there and a test shows it. **In part** says what is missing, be it the thing or its test. Folded below each table stand the criteria in full, and below each of them the test files that show it, with the test, its group or its case.',
  '',
  ...Object.entries(groups).flatMap(([letter, title]) => {
    const rows = Object.entries(features).filter(([id]) => id.startsWith(letter))
    return [
      `## ${letter} ${title}`,
      '',
      ...table(
        ['#', 'P', 'Capability', 'Acceptance criterion', 'State'],
        ['---', '---', '---', '---', '---'],
        ...rows.map(([id, row]) => [
          id,
          row.priority,
          row.title,
          short(row.criterion),
          stateOf(row),
        ]),
      ),
      ...folded(
        'The criteria in full, and the tests that show them',
        rows.flatMap(([id, row]) => [
          `### ${id} ${row.title}`,
          '',
          row.criterion,
          '',
          ...shownBy(row),
          '',
        ]),
      ),
    ]
  }),
  '## Pitfalls that systems of this kind fall into',
  '',
  ...table(
    ['Pitfall', 'Guard', 'State'],
    ['---', '---', '---'],
    ...pitfalls.map((row) => [row.title, row.guard, stateOf(row)]),
  ),
  ...folded(
    'The tests that show it',
    pitfalls.flatMap((row) => [`### ${row.title}`, '', ...shownBy(row), '']),
  ),
]

/** The pages by their file, each made from what the code says. */
const pages = { 'docs/calls.md': callsPage, 'docs/features.md': featuresPage }

const main = async (): Promise<void> => {
  for (const [file, page] of Object.entries(pages)) {
    const { code } = await format(file, page().join('\n'))
    const at = path.join(root, file)
    if (process.argv.includes('--write')) writeFileSync(at, code)
    else if (readFileSync(at, 'utf8') !== code) {
      console.error(`${file} is not what its source says. Run: npm run reference`)
      process.exitCode = 1
    }
  }
}

void main()
