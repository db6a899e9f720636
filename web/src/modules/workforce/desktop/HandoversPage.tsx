import { api, id } from '@houqin/contracts'
import { handoverState, handoverStates } from '@houqin/contracts/workforce'
import { Select } from 'antd'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import type { RowOf } from '../../../kernel/queries.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { workforceWords } from '../words.ts'
import { HandoverDrawer } from './HandoverDrawer.tsx'
import { HandoverTag } from './HandoverTag.tsx'
import styles from './RosterPage.module.css'

type Row = RowOf<typeof api.listHandovers>

const address = { state: handoverState.optional(), open: id.optional() }

/** Handovers of the teams, newest first. */
export function HandoversPage() {
  const t = useT(workforceWords)
  const [{ state, open }, change] = useAddress(address)
  const columns: Column<Row>[] = [
    { key: 'shift', title: t('handovers.shift'), render: (row) => `${row.on} ${row.team.name} ${row.shift}` },
    { key: 'state', title: t('handovers.state'), render: (row) => <HandoverTag state={row.state} /> },
    { key: 'given', title: t('handovers.given'), render: (row) => <Signed person={row.givenBy} at={row.givenAt} /> },
    { key: 'taken', title: t('handovers.taken'), render: (row) => <Signed person={row.takenBy} at={row.takenAt} /> },
    {
      key: 'open',
      title: t('handovers.open'),
      align: 'right',
      render: (row) => t('handovers.openCount', { n: row.openWork.length }),
    },
  ]
  return (
    <>
      <PageHeader title={t('handovers.title')} about={t('handovers.about')} />
      <DataTable
        name="handovers"
        label={t('handovers.title')}
        endpoint={api.listHandovers}
        query={{ state }}
        columns={columns}
        card={(row) => (
          <>
            <b>{`${row.on} ${row.team.name} ${row.shift}`}</b> <HandoverTag state={row.state} />
            <br />
            <Signed person={row.givenBy} at={row.givenAt} /> → <Signed person={row.takenBy} at={row.takenAt} />
          </>
        )}
        onOpen={(row) => change({ open: row.id })}
        openId={open}
        empty={<EmptyState title={t('handovers.empty.title')} about={t('handovers.empty.about')} />}
        onClear={state === undefined ? undefined : () => change({ state: null })}
        filters={
          <Select
            className={styles.team}
            aria-label={t('handovers.state')}
            placeholder={t('handovers.state')}
            allowClear
            value={state}
            onChange={(next) => change({ state: next ?? null })}
            options={Object.entries(handoverStates).map(([value, label]) => ({ value, label: t(label) }))}
          />
        }
      />
      <HandoverDrawer id={open} onClose={() => change({ open: null })} />
    </>
  )
}

function Signed({ person, at }: { person: { name: string } | null; at: string | null }) {
  if (person === null || at === null) return <span className={styles.faint}>—</span>
  return (
    <>
      {person.name}{' '}
      <span className={styles.faint}>
        <Moment at={at} />
      </span>
    </>
  )
}
