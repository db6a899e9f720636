import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { TreeItem } from '../../../ui/TreeItem.tsx'
import type { UnitNode } from '../unit-tree.ts'
import { peopleWords } from '../words.ts'

interface UnitTreeProps {
  nodes: readonly UnitNode[]
  chosen: string | undefined
  onChoose: (unitId: string | null) => void
}

/** The units with their people counted; the organisation itself stands open. */
export function UnitTree({ nodes, chosen, onChoose }: UnitTreeProps) {
  const t = useT(peopleWords)
  return (
    <ul>
      <TreeItem name={t('unit.all')} chosen={chosen === undefined} onChoose={() => onChoose(null)} />
      {nodes.map((node) => (
        <UnitBranch key={node.id} node={node} chosen={chosen} onChoose={onChoose} startsOpen />
      ))}
    </ul>
  )
}

interface UnitBranchProps extends Omit<UnitTreeProps, 'nodes'> {
  node: UnitNode
  startsOpen?: boolean
}

function UnitBranch({ node, chosen, onChoose, startsOpen }: UnitBranchProps) {
  const t = useT(peopleWords)
  const [toggled, setToggled] = useState<boolean>()
  const open = toggled ?? (startsOpen === true || holds(node, chosen))
  const hasMore = node.children.length > 0
  return (
    <TreeItem
      name={node.name}
      note={node.dissolvedOn === null ? t('unit.headcount', { n: node.headcountBelow }) : t('unit.dissolved')}
      chosen={node.id === chosen}
      onChoose={() => onChoose(node.id)}
      onToggle={hasMore ? () => setToggled(!open) : undefined}
      open={open}
    >
      {open && hasMore
        ? node.children.map((child) => <UnitBranch key={child.id} node={child} chosen={chosen} onChoose={onChoose} />)
        : undefined}
    </TreeItem>
  )
}

function holds(node: UnitNode, id: string | undefined): boolean {
  return id !== undefined && node.children.some((child) => child.id === id || holds(child, id))
}
