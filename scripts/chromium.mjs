import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './ensure.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
const programs = [
  ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of the browser for journeys, installed by apt-get where that is possible; null: there is none. */
export async function findChromium() {
  const found = installed()
  if (found || !canInstall()) return found
  console.log('Installing Chromium and Chinese fonts for the journeys …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
  return installed()
}

function installed() {
  const named = process.env.HOUQIN_CHROMIUM
  if (named) return existsSync(named) ? named : null
  return programs.find((program) => existsSync(program)) ?? null
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
