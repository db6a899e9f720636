import { api } from '@houqin/contracts'
import { Select } from 'antd'
import { useMemo } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { SidePane } from '../../../ui/SidePane.tsx'
import { unitTree } from '../unit-tree.ts'
import { peopleWords } from '../words.ts'
import { AddPersonDrawer } from './AddPersonDrawer.tsx'
import { AddUnitDrawer } from './AddUnitDrawer.tsx'
import { GiveAccountDrawer } from './GiveAccountDrawer.tsx'
import styles from './PeopleTab.module.css'
import { PersonCard, usePersonColumns } from './person-columns.tsx'
import { PersonDrawer, usePerson } from './PersonDrawer.tsx'
import { UnitHead } from './UnitHead.tsx'
import { UnitSelect } from './UnitSelect.tsx'
import { UnitTree } from './UnitTree.tsx'

const address = {
  q: z.string().trim().max(60).optional(),
  unitId: z.uuid().optional(),
  /** The number of the person open beside the list. */
  person: z.string().max(30).optional(),
  give: z.literal('1').optional(),
  whom: z.enum(['here', 'left', 'several', 'all']).catch('here'),
}

interface PeopleTabProps {
  /** The roles stand in its place; its drawers stay at hand. */
  hidden: boolean
  add: 'person' | 'unit' | undefined
  onAddDone: () => void
}

export function PeopleTab({ hidden, add, onAddDone }: PeopleTabProps) {
  const [{ q, unitId, person, give, whom }, change] = useAddress(address)
  const units = useEndpoint(api.listUnits).data?.items
  const parentId = unitId ?? units?.find((unit) => unit.parentId === null)?.id
  const shown = usePerson(person)
  return (
    <>
      {!hidden && (
        <PeopleList
          filter={{ q, unitId, whom }}
          onChange={change}
          openId={shown.person?.id}
          onOpen={(code) => change({ person: code })}
        />
      )}
      <PersonDrawer
        code={person}
        onClose={() => change({ person: null })}
        onGiveAccount={() => change({ give: '1' })}
        onCode={(code) => change({ person: code })}
      />
      <GiveAccountDrawer person={shown.person} open={give === '1'} onClose={() => change({ give: null })} />
      <AddPersonDrawer
        open={add === 'person'}
        onClose={onAddDone}
        unitId={unitId}
        onAdded={({ code }) => change({ person: code })}
      />
      <AddUnitDrawer open={add === 'unit' && units !== undefined} onClose={onAddDone} parentId={parentId} />
    </>
  )
}

type Whom = 'here' | 'left' | 'several' | 'all'
const whoms: readonly Whom[] = ['here', 'several', 'left', 'all']

interface PeopleListProps {
  filter: { q?: string | undefined; unitId?: string | undefined; whom: Whom }
  onChange: (filter: { q?: string | null; unitId?: string | null; whom?: Whom | null }) => void
  openId: string | undefined
  onOpen: (code: string) => void
}

function PeopleList({ filter, onChange, openId, onOpen }: PeopleListProps) {
  const t = useT(peopleWords)
  const units = useEndpoint(api.listUnits)
  const tree = useMemo(() => unitTree(units.data?.items ?? []), [units.data])
  const columns = usePersonColumns(({ code }) => onOpen(code))
  const { q, unitId, whom } = filter
  const empty =
    unitId === undefined ? (
      <EmptyState title={t('people.empty.title')} about={t('people.empty.about')} />
    ) : (
      <EmptyState title={t('people.unitEmpty.title')} about={t('people.unitEmpty.about')} />
    )
  return (
    <SidePane
      label={t('unit.tree')}
      side={<UnitTree nodes={tree} chosen={unitId} onChoose={(id) => onChange({ unitId: id })} />}
      narrow={
        <UnitSelect
          className={styles.unit}
          label={t('field.unit')}
          placeholder={t('unit.all')}
          allowClear
          value={unitId}
          onChange={(id) => onChange({ unitId: id ?? null })}
        />
      }
    >
      <UnitHead unit={units.data?.items.find(({ id }) => id === unitId)} />
      <DataTable
        name="people"
        label={t('people.list')}
        endpoint={api.listPeople}
        query={{ q, unitId, view: whom }}
        columns={columns}
        card={(row) => <PersonCard person={row} onOpen={({ code }) => onOpen(code)} />}
        onOpen={(row) => onOpen(row.code)}
        openId={openId}
        filters={
          <div className={styles.filters}>
            <SearchInput
              className={styles.search}
              label={t('people.search')}
              value={q ?? ''}
              onChange={(text) => onChange({ q: text })}
            />
            <Select
              className={styles.whom}
              aria-label={t('people.view')}
              value={whom}
              options={whoms.map((one) => ({ value: one, label: t(`people.view.${one}`) }))}
              onChange={(next) => onChange({ whom: next === 'here' ? null : next })}
            />
          </div>
        }
        empty={empty}
        onClear={q === undefined ? undefined : () => onChange({ q: null })}
      />
    </SidePane>
  )
}
