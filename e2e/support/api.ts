import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { leadingZeroBits, stampText } from '@houqin/contracts/proof'
import type { Page } from 'playwright-core'

/** Asks the API with the session of the page; for what a journey needs beforehand, not for what it shows. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${path}`)
  assert.ok(response.ok(), `${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as T
}

export interface PlaceRow {
  id: string
  code: string
  name: string
  path: string
}

/** A room of the demonstration with a code on its door; another for each journey. */
export async function room(page: Page, nth: number): Promise<PlaceRow> {
  const { items } = await ask<{ items: PlaceRow[] }>(page, '/places?kind=room&limit=50')
  return items[nth] ?? assert.fail(`the demonstration has more than ${nth} rooms`)
}

export interface RepairRow {
  id: string
  number: string
  version: number
}

/** Says something to the API with the session of the page. */
export async function tell<T>(page: Page, path: string, data: object): Promise<T> {
  const headers = { 'idempotency-key': randomUUID() }
  const response = await page.request.post(`/api/v1${path}`, { data, headers })
  assert.ok(response.ok(), `${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as T
}

/** A repair that the person of the page reports. */
export async function report(page: Page, title: string): Promise<RepairRow> {
  const { id: placeId } = await room(page, 20)
  return tell<RepairRow>(page, '/repairs', { title, placeId })
}

interface PublicPlace {
  symptoms: { categoryId: string }[]
  proof: { bits: number; now: string }
}

/** A report without an account, with the small work that one takes. */
export async function reportPublicly(page: Page, code: string): Promise<{ receipt: string }> {
  const { symptoms, proof } = await ask<PublicPlace>(page, `/public/places/${code}`)
  const stamp = { at: proof.now, salt: randomBytes(12).toString('hex'), counter: 0 }
  while (leadingZeroBits(createHash('sha256').update(stampText(code, stamp)).digest()) < proof.bits) stamp.counter += 1
  return tell(page, `/public/places/${code}/repairs`, { categoryId: symptoms[0]?.categoryId, stamp })
}
