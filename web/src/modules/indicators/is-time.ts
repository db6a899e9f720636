import type { Dimension } from '@houqin/contracts/indicators'

const times: readonly Dimension[] = ['year', 'quarter', 'month', 'day']

/** Dimensions along which a figure runs; all others are parts of it. */
export const isTime = (dimension: Dimension): boolean => times.includes(dimension)
