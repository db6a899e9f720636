import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { RouteRow } from '@houqin/contracts/inspections'
import { routeKinds, routeLevels } from '@houqin/contracts/inspections/words'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'
import { RouteDrawer } from './RouteDrawer.tsx'

/** The duty of each level in writing: what is checked where, how often and by whom. */
export function RoutesPage() {
  const t = useT(inspectionWords)
  const can = useCan()
  const routes = useEndpoint(api.listRoutes)
  const [open, setOpen] = useState<string>()
  return (
    <>
      <PageHeader
        title={t('routes.title')}
        about={t('routes.about')}
        actions={
          can('inspection-route.manage') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              {t('routes.new')}
            </Button>
          )
        }
      />
      {routes.error !== null && <ErrorState error={routes.error} onRetry={() => void routes.refetch()} />}
      {routes.data === undefined ? (
        routes.error === null && <PageSkeleton rows={6} />
      ) : routes.data.items.length === 0 ? (
        <EmptyState title={t('routes.empty')} about={t('rounds.empty.about')} />
      ) : (
        <ul className={styles.points}>
          {routes.data.items.map((route) => (
            <RouteLine key={route.id} route={route} onOpen={() => setOpen(route.id)} />
          ))}
        </ul>
      )}
      {open !== undefined && (
        <RouteDrawer key={open} id={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function RouteLine({ route, onOpen }: { route: RouteRow; onOpen: () => void }) {
  const t = useT(inspectionWords)
  const standing = () => {
    if (!route.isActive) return t('route.inactive')
    if (route.nextOn !== null) return `${t('route.next')} ${route.nextOn}`
    return t(route.unit === null ? 'route.unplanned' : 'route.hasPlan')
  }
  return (
    <li>
      <span className={styles.head}>
        <Button type="link" size="small" onClick={onOpen}>
          {route.name}
        </Button>
        <span className={styles.small}>{standing()}</span>
      </span>
      <span className={styles.small}>
        {t(routeLevels[route.level])} · {t(routeKinds[route.kind])} · {t('route.points')} {route.points}
        {route.unit !== null && ` · ${route.unit.name}`}
      </span>
    </li>
  )
}
