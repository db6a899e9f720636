import { categoriesForImport, importCases, type ImportedCase } from '../../../engines/cases/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { GoodRow, ImportOccasion } from '../../../kernel/imports/index.ts'
import { placesForImport, type ImportedPlace } from '../../../kernel/places/index.ts'
import type { RequestRow } from './interpret-request.ts'

/** Writes service requests as repairs. What a name stands for is looked up once per import. */
export function requestWriter(ctx: Ctx, occasion: ImportOccasion) {
  const categories = new Map<string, string>()
  const places = new Map<string, ImportedPlace>()

  const toCase = ({ recordId, number, value }: GoodRow<RequestRow>): ImportedCase => {
    const place = value.place === null ? undefined : places.get(value.place)
    return {
      id: recordId,
      number,
      title: value.title ?? titleOf(ctx, value.category),
      description: value.description,
      categoryId: categories.get(value.category) ?? null,
      placeId: place?.id ?? null,
      clientUnitId: place?.unitId ?? null,
      reporterName: value.reporterName,
      // How it ended is told by the file's own word for it.
      result: value.closedAt === null ? null : value.status,
      reportedAt: value.reportedAt,
      closedAt: value.closedAt,
    }
  }

  return {
    write: async (rows: GoodRow<RequestRow>[]) => {
      const named = <T>(known: ReadonlyMap<string, T>, names: (string | null)[]) =>
        [...new Set(names)].filter((name) => name !== null).filter((name) => !known.has(name))
      for (const [name, id] of await categoriesForImport(
        ctx,
        'repair',
        named(
          categories,
          rows.map(({ value }) => value.category),
        ),
      ))
        categories.set(name, id)
      for (const [name, place] of await placesForImport(
        ctx,
        named(
          places,
          rows.map(({ value }) => value.place),
        ),
      ))
        places.set(name, place)
      const of = (action: GoodRow<RequestRow>['action']) => rows.filter((row) => row.action === action).map(toCase)
      await importCases(ctx, { kind: 'repair', ...occasion }, { create: of('create'), update: of('update') })
    },
  }
}

const titleOf = (ctx: Ctx, category: string): string =>
  category
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .toWellFormed() || ctx.say('import.past-request')
