import { HEADER, requestSender } from '../modules/repairs/imports/factory.ts'
import type { Workbench } from './operation.ts'

/** Imports a file of so many requests of the past, from sending it to the last fact. */
export async function importRows({ server, home }: Workbench, count: number) {
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `I-${index},2024-0${1 + (index % 9)}-1${index % 10} 09:00,2024-0${1 + (index % 9)}-1${index % 10} 15:30,水电,B${index % 400},水龙头漏水`,
  )
  const begun = performance.now()
  const { state, counts } = await requestSender(server, home.adminToken).run(`${HEADER}\n${rows.join('\n')}\n`)
  const seconds = (performance.now() - begun) / 1000
  if (state !== 'done') throw new Error(`the import ended as ${state}`)
  return {
    operation: 'import of rows',
    rows: counts.written,
    seconds: Math.round(seconds),
    'rows/s': Math.round(count / seconds),
  }
}
