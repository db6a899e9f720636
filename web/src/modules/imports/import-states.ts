import type { importState } from '@houqin/contracts/imports'
import type { z } from 'zod'

export type ImportState = z.infer<typeof importState>

/** Tone of a state: under way, over and well, over and not well. */
export const importTones: Record<ImportState, 'busy' | 'well' | 'ill'> = {
  waiting: 'busy',
  reading: 'busy',
  writing: 'busy',
  done: 'well',
  checked: 'well',
  refused: 'ill',
  failed: 'ill',
  undone: 'ill',
}

export const isUnderWay = (state: ImportState): boolean => importTones[state] === 'busy'
