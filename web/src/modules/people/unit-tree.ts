import type { api } from '@houqin/contracts'
import type { RowOf } from '../../kernel/queries.ts'

export type Unit = RowOf<typeof api.listUnits>

export interface UnitNode extends Unit {
  children: UnitNode[]
}

/** The flat list, parents before children, as a tree. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map<string, UnitNode>(units.map((unit) => [unit.id, { ...unit, children: [] }]))
  const roots: UnitNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    ;(parent?.children ?? roots).push(node)
  }
  return roots
}

/** For a tree select: value, title and children. */
export function unitChoices(nodes: readonly UnitNode[]): UnitChoice[] {
  return nodes.map(({ id, name, children }) => ({ value: id, title: name, children: unitChoices(children) }))
}

interface UnitChoice {
  value: string
  title: string
  children: UnitChoice[]
}
