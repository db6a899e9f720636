import type { Manifest } from './manifest.ts'

/** Something that a module declares for an engine. */
export interface Extension {
  point: string
  value: unknown
}

/** Where modules hand an engine what it works with: case kinds, bookkeeping, report templates. */
export interface ExtensionPoint<Value> {
  declare(value: Value): Extension
  collect(manifests: readonly Manifest[]): Value[]
}

export function extensionPoint<Value>(point: string): ExtensionPoint<Value> {
  return {
    declare: (value) => ({ point, value }),
    collect: (manifests) =>
      manifests.flatMap(({ extensions = [] }) =>
        extensions.filter((one) => one.point === point).map((one) => one.value as Value),
      ),
  }
}
