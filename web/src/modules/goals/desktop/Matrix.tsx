import type { GoalMatrix, MatrixCell } from '@houqin/contracts/goals'
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { OutcomeMark } from '../Mark.tsx'
import { useDemand } from '../use-demand.ts'
import { goalWords } from '../words.ts'
import styles from './Matrix.module.css'

type Row = GoalMatrix['rows'][number]
type Standing = 'met' | 'missed' | 'waiting' | 'late' | 'none'

/** What a cell says first: the worst of it. */
function standingOf({ state, late, met, missed }: MatrixCell): Standing {
  if (state === null) return 'none'
  if (late) return 'late'
  if (state === 'open' || state === 'returned') return 'waiting'
  return missed > 0 ? 'missed' : met > 0 ? 'met' : 'none'
}

/** Units by month; a unit opens to its targets. Every colour has its sign. */
export function Matrix({ matrix }: { matrix: GoalMatrix }) {
  const t = useT(goalWords)
  const [open, setOpen] = useState<readonly string[]>([])
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id])
  return (
    <>
      <ul className={styles.legend}>
        {(['met', 'missed', 'waiting', 'late', 'none'] as const).map((one) => (
          <li key={one}>
            <span className={`${styles.sample} ${styles[one]}`} aria-hidden>
              {sampleOf[one]}
            </span>
            {t(`matrix.${one}`)}
          </li>
        ))}
      </ul>
      <div className={styles.scroll}>
        <table className={styles.matrix} aria-label={t('matrix.label')}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.unit')}</th>
              {matrix.months.map((month) => (
                <th key={month} scope="col">
                  {t('month', { n: Number(month.slice(5)) })}
                </th>
              ))}
            </tr>
          </thead>
          {matrix.rows.map((row) => (
            <UnitRows
              key={row.unit.id}
              row={row}
              open={open.includes(row.unit.id)}
              onToggle={() => toggle(row.unit.id)}
            />
          ))}
        </table>
      </div>
    </>
  )
}

const sampleOf: Record<Standing, string> = { met: '✓', missed: '✗', waiting: '…', late: '!', none: '' }

function UnitRows({ row, open, onToggle }: { row: Row; open: boolean; onToggle: () => void }) {
  const t = useT(goalWords)
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button type="button" className={styles.unit} aria-expanded={open} onClick={onToggle}>
            {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            <span>
              {row.unit.name}
              <span className={styles.person}>{row.person?.name ?? ''}</span>
            </span>
            <span className="visually-hidden">{t(open ? 'matrix.close' : 'matrix.open')}</span>
          </button>
        </th>
        {row.cells.map((cell) => (
          <td key={cell.month}>
            <UnitCell cell={cell} unit={row.unit.name} />
          </td>
        ))}
      </tr>
      {open && row.targets.map((target) => <TargetRow key={target.id} target={target} />)}
    </tbody>
  )
}

function UnitCell({ cell, unit }: { cell: MatrixCell; unit: string }) {
  const t = useT(goalWords)
  const standing = standingOf(cell)
  if (cell.followUpId === null) return <span className={`${styles.cell} ${styles.none}`} />
  const month = cell.month
  const label =
    standing === 'met' || standing === 'missed'
      ? t('matrix.cell', { unit, month, met: cell.met, missed: cell.missed })
      : t('matrix.cell.open', { unit, month, state: t(`matrix.${standing}`) })
  return (
    <Link
      to={`/goals/follow-ups/${cell.followUpId}` as string}
      className={`${styles.cell} ${styles[standing]}`}
      title={label}
    >
      <span className="visually-hidden">{label}</span>
      {standing === 'met' || standing === 'missed' ? (
        <>
          <span aria-hidden>✓{cell.met}</span>
          {cell.missed > 0 && <b aria-hidden>✗{cell.missed}</b>}
        </>
      ) : (
        <span aria-hidden>{sampleOf[standing]}</span>
      )}
    </Link>
  )
}

function TargetRow({ target }: { target: Row['targets'][number] }) {
  const { demand, actual } = useDemand()
  return (
    <tr className={styles.target}>
      <th scope="row">
        <span className={styles.targetName}>{target.name}</span>
        <span className={styles.person}>{demand(target)}</span>
      </th>
      {target.cells.map(({ month, outcome, exact }) => (
        <td key={month}>
          {outcome !== null && (
            <span className={styles.figure}>
              <OutcomeMark outcome={outcome} bare />
              {target.kind === 'figure' && <span>{actual(target.indicator, exact)}</span>}
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}
