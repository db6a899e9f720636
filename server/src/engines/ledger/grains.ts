import type { Dimension } from '@houqin/contracts/indicators'

export const dimensionColumns = ['category_id', 'serving_unit_id', 'client_unit_id', 'place_id', 'person_id'] as const
export type DimensionColumn = (typeof dimensionColumns)[number]

/** Where a dimension stands in the ledger; time stands in every row. */
export const columnOf: Partial<Record<Dimension, DimensionColumn>> = {
  category: 'category_id',
  team: 'serving_unit_id',
  unit: 'client_unit_id',
  place: 'place_id',
  site: 'place_id',
  person: 'person_id',
}

/**
 * The daily sums that are kept. All dimensions together would be as many rows as facts, so each grain keeps those that
 * are asked for together; what none of them keeps is read from the facts.
 */
export const grains: readonly { name: string; columns: readonly string[] }[] = [
  { name: 'work', columns: ['category_id', 'serving_unit_id'] },
  { name: 'unit', columns: ['client_unit_id'] },
  { name: 'place', columns: ['place_id'] },
  { name: 'person', columns: ['person_id', 'serving_unit_id'] },
]

/** The first grain that keeps all of these columns. */
export const grainWith = (columns: readonly DimensionColumn[]): string | undefined =>
  grains.find((grain) => columns.every((column) => grain.columns.includes(column)))?.name
