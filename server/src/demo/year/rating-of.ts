import type { RatingAspect } from '@houqin/contracts/cases'

/** How far speed, quality and manner lie from the whole, in turn; every fifth rates the whole alone. */
const leanings: readonly (Record<RatingAspect, number> | null)[] = [
  { speed: 0, quality: 0, manner: 1 },
  { speed: -1, quality: 1, manner: 0 },
  { speed: -1, quality: 0, manner: 1 },
  { speed: 1, quality: -1, manner: 0 },
  null,
]

const within = (stars: number): number => Math.min(5, Math.max(1, stars))

/** The body of a rating with its aspects. */
export function ratingOf(
  { stars, comment }: { stars: number; comment: string | null },
  variant: number,
): { stars: number; comment?: string } & Partial<Record<RatingAspect, number>> {
  const leaning = leanings[variant % leanings.length]
  const aspects = leaning
    ? {
        speed: within(stars + leaning.speed),
        quality: within(stars + leaning.quality),
        manner: within(stars + leaning.manner),
      }
    : {}
  return { stars, ...aspects, ...(comment ? { comment } : {}) }
}
