import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { filesBelow } from './sizes'

const folders: Partial<Record<NodeJS.Platform, [folder: string, suffix: string]>> = {
  darwin: ['mac', ''],
  linux: ['linux', ''],
  win32: ['windows', '.exe'],
}

const binary = (name: 'wcc' | 'wcsc'): string => {
  const home = path.dirname(createRequire(__filename).resolve('miniprogram-compiler'))
  const [folder, suffix] = folders[process.platform] ?? ['linux', '']
  const file = path.join(home, 'bin', folder, `${name}${suffix}`)
  // npm does not keep the executable bit of files that are not declared as commands.
  chmodSync(file, 0o755)
  return file
}

const run = (name: 'wcc' | 'wcsc', folder: string, args: string[]): string => {
  const { status, error, stdout, stderr } = spawnSync(binary(name), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error) throw error
  // The compiled text goes to stdout; only the messages of a failed run are there too.
  return status === 0 ? stderr : `${stderr}\n${stdout}\nERR: ${name} ended with ${String(status)}`
}

type ComponentJson = { usingComponents?: Record<string, string> }

/** wcc wants to know which pages use which components: a count, then page, count and names of each. */
const componentArguments = (folder: string, pages: string[]): string => {
  const users = pages.flatMap((page) => {
    const json = path.join(folder, page.replace(/wxml$/, 'json'))
    if (!existsSync(json)) return []
    const { usingComponents } = JSON.parse(readFileSync(json, 'utf8')) as ComponentJson
    const names = Object.keys(usingComponents ?? {})
    return names.length === 0 ? [] : [[page, names.length, ...names].join(' ')]
  })
  return [users.length, ...users].join(' ')
}

// wcc says "file:line:column: …"; wcsc says "ERR: …" and ends well all the same.
const isError = (line: string): boolean => /\bERR\b|^\S+:\d+:\d+:|error:/i.test(line)
const isCount = (line: string): boolean => /error file count: 0/.test(line)

/**
 * Compiles every wxml and wxss of a built mini program with WeChat's own compilers, which reject
 * things that Taro and browsers accept. Answers their error lines.
 */
export const checkWithWechatCompilers = (miniapp: string): string[] => {
  const files = filesBelow(miniapp)
  const wxml = files.filter((file) => file.endsWith('.wxml'))
  const wxs = files.filter((file) => file.endsWith('.wxs'))
  const wxss = files.filter((file) => file.endsWith('.wxss'))
  const said = [
    run('wcc', miniapp, [
      '-d',
      '-cc',
      componentArguments(miniapp, wxml),
      ...wxml,
      ...wxs,
      '-gn',
      '$gwx',
    ]),
    run('wcsc', miniapp, ['-db', '-pc', '0', ...wxss]),
  ]
  console.log(`  ${wxml.length} wxml and ${wxss.length} wxss files through wcc and wcsc`)
  return said
    .flatMap((text) => text.split('\n'))
    .filter((line) => isError(line) && !isCount(line))
    .map((line) => line.slice(0, 500))
}
