import { api } from '@houqin/contracts'
import type { FaultEntry } from '@houqin/contracts/faults'
import { Button, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { ChargeSchemes } from './ChargeSchemes.tsx'
import { FaultDrawer } from './FaultDrawer.tsx'
import { faultWords } from './fault-words.ts'
import styles from './FaultsPage.module.css'
import { TimeKinds } from './TimeKinds.tsx'

/** The fault catalogue, kinds of time, and who pays in which way. */
export function FaultsPage() {
  const t = useT(faultWords)
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      <Tabs
        items={[
          { key: 'faults', label: t('tab.faults'), children: <Catalogue /> },
          { key: 'kinds', label: t('tab.kinds'), children: <TimeKinds /> },
          { key: 'schemes', label: t('tab.schemes'), children: <ChargeSchemes /> },
        ]}
      />
    </>
  )
}

function Catalogue() {
  const t = useT(faultWords)
  const can = useCan()
  const [q, setQ] = useState('')
  const [form, setForm] = useState<FaultEntry | 'new'>()
  const faults = useEndpoint(api.listFaults, { query: { q: q || undefined }, keep: true })
  if (faults.error !== null) return <ErrorState error={faults.error} onRetry={() => void faults.refetch()} />
  if (faults.data === undefined) return <PageSkeleton rows={8} />
  const { items } = faults.data
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <SearchInput className={styles.search} value={q} onChange={setQ} label={t('search')} />
        {can('fault.manage') && (
          <Button type="primary" onClick={() => setForm('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('empty')} about={t('empty.about')} />
      ) : (
        <CatalogueTable items={items} onChange={setForm} />
      )}
      <FaultDrawer fault={form} onClose={() => setForm(undefined)} />
    </div>
  )
}

function CatalogueTable({ items, onChange }: { items: readonly FaultEntry[]; onChange: (fault: FaultEntry) => void }) {
  const t = useT(faultWords)
  const can = useCan()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.category')}</th>
            <th scope="col" className={styles.figure}>
              {t('column.hours')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('column.price')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((fault) => (
            <tr key={fault.id}>
              <td className="number">{fault.code}</td>
              <td>
                {fault.name} {!fault.isActive && <Tag>{t('inactive')}</Tag>}
              </td>
              <td>{fault.category.name}</td>
              <td className={styles.figure}>{t('hours.per', { n: fault.standardHours, unit: fault.unit })}</td>
              <td className={styles.figure}>{t('price.per', { n: fault.labourPrice, unit: fault.unit })}</td>
              <td className={styles.figure}>
                {can('fault.manage') && (
                  <Button size="small" aria-label={`${t('change')} ${fault.name}`} onClick={() => onChange(fault)}>
                    {t('change')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
