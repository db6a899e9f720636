import { registerDefinition } from '@houqin/contracts/register-definition'
import { catalogue, createRegister, recordEntry } from '../../engines/forms/index.ts'
import { createTemplate } from '../../engines/reports/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { seeded } from '../random.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'
import { planEntries } from './plan-entries.ts'
import { yearlySummary } from './yearly-summary.ts'

/** Registers that the school keeps. */
const KEPT = [
  'hazard',
  'drill',
  'spot-check',
  'incident',
  'meeting',
  'training',
  'survey',
  'visit',
  'energy-plan',
  'document',
]

/** Keeps a year of registers through the use cases, and defines the yearly summary that is written from them. */
export async function keepRegisters(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const founded = startOfDay(now) - 366 * DAY + 9 * HOUR
  const keeper = actorOf(campus, 'H001')
  await act(runtime, { actor: keeper, now: new Date(founded) }, async (ctx) => {
    for (const { code, name, about, definition } of catalogue) {
      if (!KEPT.includes(code)) continue
      const kept = { from: dayOf(new Date(founded), TIME_ZONE), to: null }
      await createRegister(ctx, { code, name, about, kept, definition: registerDefinition.parse(definition) })
    }
    await createTemplate(ctx, yearlySummary)
  })
  const names = {
    sites: ['SITE-N', 'SITE-S'].map((code) => idOf(campus.places, code)),
    units: ['HQ-SD', 'HQ-MG', 'HQ-NT', 'HQ-GY', 'HQ-YS', 'BW'].map((code) => idOf(campus.units, code)),
  }
  const entries = planEntries(seeded(20_261_123), { from: founded, to: now, ...names })
  for (const { at, register, values } of entries) {
    const day = dayOf(new Date(at), TIME_ZONE)
    await act(runtime, { actor: keeper, now: new Date(at) }, (ctx) => recordEntry(ctx, register, { on: day, values }))
  }
}
