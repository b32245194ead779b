import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../setup.mjs'

/** Every case of a tree, `npm test`'s and with `all` those of `test:long`, as `file: name`; none of them is run. */
const casesOf = async (tree, all) => {
  const list = path.join(tree, 'tools/test/longAlone.mjs')
  const { longAlone } = !all && existsSync(list) ? await import(list) : { longAlone: [] }
  const report = path.join(tree, '.cases.json')
  spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', 'tools/test/jest.config.mjs', '--maxWorkers=2', '--forceExit'],
      ...['--json', '--outputFile', report, '--testNamePattern', '^no case bears this name$'],
    ],
    { cwd: tree, env: { ...process.env, CASES: all ? 'all' : '' }, stdio: 'ignore' },
  )
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  const here = testResults.filter(({ name }) => !longAlone.includes(path.relative(tree, name)))
  return here.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName }) => `${path.relative(tree, name)}: ${fullName}`),
  )
}

/** A commit's tree beside this one's packages and builds. */
const treeOf = (commit) => {
  const tree = mkdtempSync(path.join(tmpdir(), 'cases-'))
  execFileSync('git', ['clone', '--quiet', '--shared', root, tree])
  execFileSync('git', ['checkout', '--quiet', commit], { cwd: tree })
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
  if (existsSync(path.join(root, 'dist')))
    cpSync(path.join(root, 'dist'), path.join(tree, 'dist'), { recursive: true })
  return tree
}

/** What stands in one list and not in the other, each as often as it is missing. */
const missing = (from, within) => {
  const counts = new Map()
  for (const each of within) counts.set(each, (counts.get(each) ?? 0) + 1)
  return from.filter((each) => {
    const left = counts.get(each) ?? 0
    counts.set(each, left - 1)
    return left <= 0
  })
}

// `npm run cases -- <commit>`: which cases were there and are not any more, and where one of the same name is now.
const [commit = 'HEAD'] = process.argv.slice(2)
const before = treeOf(commit)
try {
  const everything = await casesOf(root, true)
  const inLong = new Set(everything)
  for (const all of [false, true]) {
    const was = await casesOf(before, all)
    const is = all ? everything : await casesOf(root, false)
    const added = missing(is, was)
    const nameOf = (each) => each.slice(each.indexOf(': ') + 2)
    /** Where a case is now; null where it is nowhere. */
    const placeOf = (each) =>
      !all && inLong.has(each)
        ? 'test:long'
        : (added.find((other) => nameOf(other) === nameOf(each)) ?? null)
    console.log(
      `${all ? 'test:long' : 'npm test'}: ${was.length} cases at ${commit}, ${is.length} now`,
    )
    for (const each of missing(was, is)) {
      const place = placeOf(each)
      console.log(`  ${each} → ${place ?? 'LOST'}`)
      if (place === null) process.exitCode = 1
    }
  }
} finally {
  rmSync(before, { recursive: true, force: true })
}
