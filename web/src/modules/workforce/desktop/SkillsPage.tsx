import { api } from '@houqin/contracts'
import { trades } from '@houqin/contracts/workforce'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { workforceWords } from '../words.ts'
import { SkillDrawer } from './SkillDrawer.tsx'
import styles from './SkillsPage.module.css'

export type Skilled = RowOf<typeof api.listSkills>

/** People of the teams with their trades; certificates that end or have ended are marked. */
export function SkillsPage() {
  const t = useT(workforceWords)
  const can = useCan()
  const [editing, setEditing] = useState<Skilled>()
  const skills = useEndpoint(api.listSkills)
  return (
    <>
      <PageHeader title={t('skills.title')} about={t('skills.about')} />
      {skills.isPending && <PageSkeleton rows={10} />}
      {skills.error !== null && skills.data === undefined && (
        <ErrorState error={skills.error} onRetry={() => void skills.refetch()} />
      )}
      {skills.data !== undefined && (
        <Table<Skilled>
          rowKey={({ person, team }) => `${team.id} ${person.id}`}
          dataSource={skills.data.items}
          pagination={false}
          size="middle"
          scroll={{ x: 560 }}
          columns={[
            { title: t('skills.team'), render: (_, { team }) => team.name, width: 140 },
            { title: t('skills.person'), render: (_, { person }) => person.name, width: 120 },
            { title: t('skills.trades'), render: (_, row) => <Skills row={row} /> },
            ...(can('skill.change')
              ? [
                  {
                    title: '',
                    width: 88,
                    render: (_: unknown, row: Skilled) => (
                      <Button
                        size="small"
                        onClick={() => setEditing(row)}
                        aria-label={`${t('skills.edit')} ${row.person.name}`}
                      >
                        {t('skills.edit')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {editing !== undefined && <SkillDrawer skilled={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

function Skills({ row }: { row: Skilled }) {
  const t = useT(workforceWords)
  if (row.skills.length === 0) return <span className={styles.faint}>{t('skills.none')}</span>
  return (
    <ul className={styles.skills}>
      {row.skills.map(({ trade, certificateNo, validTo, standing }) => (
        <li key={trade}>
          {t(trades[trade])}{' '}
          {(certificateNo !== null || standing === 'missing') && (
            <span className={styles[standing]}>
              <span className="number">{certificateNo}</span> {t(`skills.${standing}`, { on: validTo ?? '' })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
