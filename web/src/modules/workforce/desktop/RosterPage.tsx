import { api, day, id } from '@houqin/contracts'
import { Segmented, Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useMe } from '../../../kernel/session.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { workforceWords } from '../words.ts'
import { AreasTab } from './AreasTab.tsx'
import { OnDutyNow } from './OnDutyNow.tsx'
import styles from './RosterPage.module.css'
import { RosterTab } from './RosterTab.tsx'

const views = ['roster', 'areas'] as const
const address = { view: z.enum(views).catch('roster'), unitId: id.optional(), from: day.optional() }

/** Who is on duty when, and who looks after which area, by team. */
export function RosterPage() {
  const t = useT(workforceWords)
  const me = useMe()
  const [{ view, unitId, from }, change] = useAddress(address)
  const units = useEndpoint(api.listUnits)
  const teams = (units.data?.items ?? []).filter(({ kind }) => kind === 'team' || kind === 'contractor')
  const own = teams.find((team) => me.units.some((unit) => unit.id === team.id))
  const onDuty = useEndpoint(api.listOnDuty)
  const chosen = unitId ?? own?.id ?? (onDuty.isPending ? undefined : (onDuty.data?.items[0]?.team.id ?? teams[0]?.id))
  return (
    <>
      <PageHeader
        title={t('roster.title')}
        about={t(view === 'roster' ? 'roster.about' : 'areas.about')}
        actions={
          <Segmented
            aria-label={t('roster.view')}
            value={view}
            onChange={(next) => change({ view: next })}
            options={views.map((value) => ({ value, label: t(`roster.view.${value}`) }))}
          />
        }
      />
      {view === 'roster' && <OnDutyNow />}
      <Select
        className={styles.team}
        aria-label={t('roster.team')}
        value={chosen}
        onChange={(next) => change({ unitId: next })}
        options={teams.map((team) => ({ value: team.id, label: team.name }))}
      />
      {chosen !== undefined && view === 'roster' && (
        <RosterTab key={chosen} unitId={chosen} from={from} onMove={(next) => change({ from: next })} />
      )}
      {chosen !== undefined && view === 'areas' && <AreasTab key={chosen} unitId={chosen} />}
    </>
  )
}
