import { ratingAspects, type RatingAspect, type VerbBody } from '@houqin/contracts/cases'
import type { CaseRecord } from './case-kind.ts'

type Rated = Pick<
  CaseRecord,
  'stars' | 'rating_speed' | 'rating_quality' | 'rating_manner' | 'rating_comment' | 'rated_at' | 'rated_by_default'
>

/** What a person's rating sets on the case; the aspects left out stay empty. */
export const ratingChange = (body: Partial<VerbBody<'rate'>>, now: Date): Rated => ({
  stars: body.stars ?? null,
  rating_speed: body.speed ?? null,
  rating_quality: body.quality ?? null,
  rating_manner: body.manner ?? null,
  rating_comment: body.comment ?? null,
  rated_at: now,
  rated_by_default: false,
})

/** The aspects that were rated. */
const aspectsOf = (record: Rated): Partial<Record<RatingAspect, number>> =>
  onlyGiven({ speed: record.rating_speed, quality: record.rating_quality, manner: record.rating_manner })

export const onlyGiven = (
  stars: Partial<Record<RatingAspect, number | null | undefined>>,
): Partial<Record<RatingAspect, number>> =>
  Object.fromEntries(
    (Object.keys(ratingAspects) as RatingAspect[]).flatMap((aspect) => {
      const given = stars[aspect]
      return typeof given === 'number' ? [[aspect, given]] : []
    }),
  )

/** The worst of the whole and its aspects: what decides whether somebody is called back. */
export const worstOf = (record: Rated): number | null =>
  record.stars === null ? null : Math.min(record.stars, ...Object.values(aspectsOf(record)))

/** A rating as pages show it; null: none was given. */
export const ratingOf = (record: Rated) =>
  record.stars === null || record.rated_at === null
    ? null
    : {
        stars: record.stars,
        aspects: aspectsOf(record),
        comment: record.rating_comment,
        at: record.rated_at.toISOString(),
        byDefault: record.rated_by_default,
      }
