import { api } from '@houqin/contracts'
import { letterLayers, type LetterLayer } from '@houqin/contracts/goals'
import { useNavigate } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import { Coverage } from './Coverage.tsx'
import { GoalTabs } from './GoalTabs.tsx'
import styles from './Goals.module.css'
import { MakeDrawer } from './MakeDrawer.tsx'
import { PlanPicker, usePlan } from './PlanPicker.tsx'
import { SignModal } from './SignModal.tsx'

type Row = RowOf<typeof api.listLetters>

const views = ['all', 'mine', 'open', 'signed'] as const

/** Letters of a plan: who signed, who has not, and those that wait for me. */
export function LettersPage() {
  const t = useT(goalWords)
  const can = useCan()
  const navigate = useNavigate()
  const picked = usePlan()
  const planId = picked.chosen?.id
  const [{ view = 'all' }, change] = useAddress({ view: z.enum(views).optional() })
  const [making, setMaking] = useState<LetterLayer>()
  const mine = useEndpoint(api.listLetters, { query: { view: 'mine', limit: 200 } })
  const waiting = mine.data?.items.filter((one) => one.waitsForMe) ?? []
  const [signing, setSigning] = useState(false)
  const makes = can('goal-letter.make') && picked.chosen?.state === 'issued'
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('letters.about')}
        actions={
          <LetterActions makes={makes} waiting={waiting.length} onMake={setMaking} onSign={() => setSigning(true)} />
        }
      />
      <GoalTabs />
      {planId !== undefined && <Coverage planId={planId} />}
      <DataTable
        name="goal-letters"
        label={t('tab.letters')}
        endpoint={api.listLetters}
        query={{ view, planId }}
        columns={columns}
        card={(row) => (
          <>
            <b>{row.lower.name}</b> {row.unit.name} <GoalStateTag letter={row.state} />
            <br />
            <Party name={row.upper.name} signed={row.upperSigned} /> →{' '}
            <Party name={row.lower.name} signed={row.lowerSigned} />
          </>
        )}
        onOpen={(row) => void navigate({ to: `/goals/letters/${row.id}` as string })}
        empty={<EmptyState title={t('letters.empty')} about={t('letters.empty.about')} />}
        onClear={view === 'all' ? undefined : () => change({ view: null })}
        filters={
          <div className={styles.filters}>
            {picked.issued.length > 1 && <PlanPicker {...picked} />}
            <Segmented
              value={view}
              onChange={(next) => change({ view: next === 'all' ? null : next })}
              options={views.map((value) => ({ value, label: t(`letters.view.${value}`) }))}
            />
          </div>
        }
      />
      {planId !== undefined && <MakeDrawer planId={planId} layer={making} onClose={() => setMaking(undefined)} />}
      {signing && <SignModal letters={waiting} onClose={() => setSigning(false)} />}
    </>
  )
}

function useColumns(): Column<Row>[] {
  const t = useT(goalWords)
  return [
    { key: 'number', title: t('letters.number'), render: (row) => <span className="number">{row.number}</span> },
    { key: 'unit', title: t('plan.unit'), render: (row) => row.unit.name },
    { key: 'layer', title: t('letters.layer'), render: (row) => t(letterLayers[row.layer]) },
    {
      key: 'upper',
      title: t('letters.upper'),
      render: (row) => <Party name={row.upper.name} signed={row.upperSigned} />,
    },
    {
      key: 'lower',
      title: t('letters.lower'),
      render: (row) => <Party name={row.lower.name} signed={row.lowerSigned} />,
    },
    { key: 'state', title: t('letters.state'), render: (row) => <GoalStateTag letter={row.state} /> },
    {
      key: 'due',
      title: t('letters.dueOn'),
      render: (row) => (
        <span className={row.late ? styles.off : undefined}>
          {row.dueOn} {row.late && t('follow.late')}
        </span>
      ),
    },
  ]
}

interface LetterActionsProps {
  makes: boolean
  waiting: number
  onMake: (layer: LetterLayer) => void
  onSign: () => void
}

function LetterActions({ makes, waiting, onMake, onSign }: LetterActionsProps) {
  const t = useT(goalWords)
  return (
    <>
      {makes && (
        <>
          <Button onClick={() => onMake('unit')}>{t('letters.make.unit')}</Button>
          <Button onClick={() => onMake('member')}>{t('letters.make.member')}</Button>
        </>
      )}
      {waiting > 0 && (
        <Button type="primary" onClick={onSign}>
          {t('letters.signAll', { n: waiting })}
        </Button>
      )}
    </>
  )
}

function Party({ name, signed }: { name: string; signed: { at: string } | null }) {
  const t = useT(goalWords)
  return (
    <>
      {name}{' '}
      <small className={signed === null ? styles.off : styles.fits}>
        {signed === null ? t('letter.unsigned') : '✓'}
      </small>
    </>
  )
}
