import { PlusOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { responsibilityWords } from '../words.ts'
import { AssignDrawer } from './AssignDrawer.tsx'
import { CoverageTab } from './CoverageTab.tsx'
import { MapTab } from './MapTab.tsx'
import { WhoAnswers } from './WhoAnswers.tsx'

const address = {
  view: z.enum(['map', 'gaps']).catch('map'),
  placeId: z.uuid().optional(),
  /** The place for which somebody is to be named; `new`: any. */
  assign: z.union([z.uuid(), z.literal('new')]).optional(),
}

/** Who answers where: one question on top, the map below, and what is missing in it. */
export function ResponsibilityPage() {
  const t = useT(responsibilityWords)
  const can = useCan()
  const [{ view, placeId, assign }, change] = useAddress(address)
  const mayAssign = can('responsibility.assign')
  const add = mayAssign && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ assign: placeId ?? 'new' })}>
      {t('assign')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} actions={add} />
      <WhoAnswers />
      <Tabs
        aria-label={t('view.label')}
        activeKey={view}
        onChange={(key) => change({ view: key === 'gaps' ? 'gaps' : null })}
        items={(['map', 'gaps'] as const).map((key) => ({ key, label: t(`view.${key}`) }))}
      />
      {view === 'map' ? (
        <MapTab placeId={placeId} onPlace={(id) => change({ placeId: id ?? null })} />
      ) : (
        <CoverageTab onFill={mayAssign ? (id) => change({ assign: id }) : undefined} />
      )}
      <AssignDrawer
        open={assign !== undefined}
        placeId={assign === 'new' ? undefined : assign}
        onClose={() => change({ assign: null })}
      />
    </>
  )
}
