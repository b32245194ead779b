import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

// The one without a window does with two thirds of the work.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const macs = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
)
const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((root) =>
  ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
    path.join(process.env[root] ?? '', file),
  ),
)

const inPath = () =>
  names.flatMap((name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  )

/** The path of an installed Chromium or Chrome (CHROMIUM names one), or undefined. */
export const findChromium = () => {
  const candidates = { darwin: macs, win32: windows }[process.platform] ?? inPath()
  return [process.env.CHROMIUM ?? '', ...candidates].find((file) => file !== '' && existsSync(file))
}

/** What Debian calls a browser and what it draws Chinese with. */
const PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk', 'fontconfig']

const debianRoot = () =>
  process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

/** True when a font for Chinese is there, or when nobody can be asked (macOS and Windows have one). */
const chineseFont = () => {
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

/** Makes sure that a browser and a Chinese font are there: installs them on Debian as root, else says what to install. */
export const provideChromium = () => {
  if (findChromium() && chineseFont()) return
  if (!debianRoot())
    throw new Error(
      'Please install Chromium or Google Chrome and a Chinese font (such as Noto Sans CJK), then run this again.',
    )
  console.log(`Installing ${PACKAGES.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
  ])
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0)
      throw new Error(`apt-get could not install ${PACKAGES.join(', ')}; please install them.`)
}
