import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import type { Column } from '../../../ui/DataTable.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { useActionText, useDetailText, useSubjectText, type AuditRow } from '../audit-text.ts'
import { auditWords } from '../audit-words.ts'
import styles from './audit-columns.module.css'

/** `onNarrow`: shows the records of one subject; left out where they are shown already. */
export function useAuditColumns(onNarrow: ((subjectId: string) => void) | undefined): Column<AuditRow>[] {
  const t = useT(auditWords)
  const action = useActionText()
  return [
    { key: 'at', title: t('column.at'), width: 120, render: (row) => <Moment at={row.at} /> },
    { key: 'person', title: t('column.person'), width: 144, render: (row) => <Who row={row} /> },
    {
      key: 'action',
      title: t('column.action'),
      width: 120,
      render: (row) => action(row),
    },
    {
      key: 'subject',
      title: t('column.subject'),
      width: 136,
      render: (row) => <Subject row={row} onNarrow={onNarrow} />,
    },
    { key: 'detail', title: t('column.detail'), render: (row) => <Detail row={row} /> },
    {
      key: 'from',
      title: t('column.from'),
      optional: true,
      render: (row) => <span className="number">{row.from ?? '—'}</span>,
    },
  ]
}

/** The same facts where there is no room for a table. */
export function AuditCard({ row }: { row: AuditRow }) {
  const action = useActionText()
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <span className={styles.action}>{action(row)}</span>
        <Subject row={row} onNarrow={undefined} />
      </div>
      <Detail row={row} />
      <div className={styles.line}>
        <Who row={row} />
        <span className={styles.faint}>
          <Moment at={row.at} />
        </span>
      </div>
    </div>
  )
}

function Who({ row }: { row: AuditRow }) {
  const t = useT(auditWords)
  return row.person === null ? <span className={styles.faint}>{t('person.none')}</span> : <span>{row.person}</span>
}

function Subject({ row, onNarrow }: { row: AuditRow; onNarrow: ((subjectId: string) => void) | undefined }) {
  const t = useT(auditWords)
  const can = useCan()
  const subject = useSubjectText()
  const { kind, id } = row.subject
  if (id === null) return <span>{subject(row)}</span>
  return (
    <div className={styles.subject}>
      {kind === 'repair' && can('repair.list') ? (
        <Link to="/repairs/$id" params={{ id } as never}>
          {subject(row)}
        </Link>
      ) : (
        <span>{subject(row)}</span>
      )}
      {onNarrow !== undefined && (
        <button type="button" className={styles.narrow} onClick={() => onNarrow(id)}>
          {t('subject.all')}
        </button>
      )}
    </div>
  )
}

function Detail({ row }: { row: AuditRow }) {
  const said = useDetailText()(row)
  if (said.length === 0) return <span className={styles.faint}>—</span>
  return (
    <dl className={styles.detail}>
      {said.map(({ name, value, isCode }) => (
        <div key={name} className={styles.pair}>
          <dt>{name}</dt>
          <dd>{isCode ? <code>{value}</code> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
