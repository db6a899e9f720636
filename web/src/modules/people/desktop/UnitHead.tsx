import { api } from '@houqin/contracts'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import type { Unit } from '../unit-tree.ts'
import { unitWords } from '../unit-words.ts'
import { ChangeUnitDrawer, DissolveDrawer, MoveDrawer } from './UnitDrawers.tsx'
import styles from './UnitHead.module.css'

/** The unit chosen in the tree: its code, its people counted, where it stood before, and what can be done to it. */
export function UnitHead({ unit }: { unit: Unit | undefined }) {
  const t = useT(unitWords)
  const can = useCan()
  const [doing, setDoing] = useState<'change' | 'move' | 'dissolve'>()
  if (unit === undefined) return null
  const of = (what: typeof doing) => ({ unit, open: doing === what, onClose: () => setDoing(undefined) })
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <h2 className={styles.title}>{unit.name}</h2>
        <RecordNumber number={unit.code} />
        {unit.dissolvedOn !== null && <Tag>{t('dissolved', { on: unit.dissolvedOn })}</Tag>}
        <span className={styles.faint}>{t('counts', { own: unit.headcount, below: unit.headcountBelow })}</span>
      </div>
      <Parents unitId={unit.id} />
      {can('unit.change') && unit.dissolvedOn === null && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setDoing('change')}>
            {t('change')}
          </Button>
          {unit.parentId !== null && (
            <>
              <Button size="small" onClick={() => setDoing('move')}>
                {t('move')}
              </Button>
              <Button size="small" onClick={() => setDoing('dissolve')}>
                {t('dissolve')}
              </Button>
            </>
          )}
        </div>
      )}
      <ChangeUnitDrawer {...of('change')} />
      <MoveDrawer {...of('move')} />
      <DissolveDrawer {...of('dissolve')} />
    </header>
  )
}

/** Only a unit that has ever moved has something to tell. */
function Parents({ unitId }: { unitId: string }) {
  const t = useT(unitWords)
  const periods = useEndpoint(api.listUnitParents, { params: { id: unitId } }).data?.items ?? []
  if (periods.length < 2) return null
  return (
    <p className={styles.faint}>
      {t('history')}:{' '}
      {periods
        .map(({ parent, fromOn, toOn }) => `${parent?.name ?? ''} ${spanText(t, { fromOn, toOn })}`)
        .join(t({ zh: '；', en: '; ' }))}
    </p>
  )
}

function spanText(
  t: ReturnType<typeof useT<keyof typeof unitWords>>,
  { fromOn, toOn }: { fromOn: string | null; toOn: string | null },
): string {
  if (fromOn === null) return t('history.until', { to: toOn ?? '' })
  return toOn === null ? t('history.since', { from: fromOn }) : t('history.span', { from: fromOn, to: toOn })
}
