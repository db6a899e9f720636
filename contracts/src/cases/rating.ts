import { z } from 'zod'
import type { Words } from '../shared/values.ts'

/** What a rating says beside the whole (评价分项). */
export const ratingAspects = {
  speed: { zh: '速度', en: 'Speed' },
  quality: { zh: '质量', en: 'Quality' },
  manner: { zh: '态度', en: 'Manner' },
} as const satisfies Record<string, Words>
export type RatingAspect = keyof typeof ratingAspects
export const ratingAspect = z.enum(Object.keys(ratingAspects) as [RatingAspect, ...RatingAspect[]])

export const stars = z.number().int().min(1).max(5)
