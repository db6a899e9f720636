import { startHouqin, type Houqin } from './start-houqin.ts'

let houqin: Houqin

/** One program with a small demonstration organisation for all journeys; each file finds it by these two variables. */
export async function globalSetup(): Promise<void> {
  houqin = await startHouqin({ HOUQIN_DEMO_SCALE: process.env['HOUQIN_GUIDE'] ? '0.4' : '0.05' })
  process.env['HOUQIN_E2E_URL'] = houqin.url
  process.env['HOUQIN_E2E_DATA'] = houqin.dataDir
}

export async function globalTeardown(): Promise<void> {
  await houqin.stop()
}
