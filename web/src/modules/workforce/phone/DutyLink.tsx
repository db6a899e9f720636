import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan, useMe } from '../../../kernel/session.tsx'
import { Icon } from '../../../phone/parts/Icon.tsx'
import { workforceWords } from '../words.ts'
import styles from './DutyPage.module.css'

/** The way to duty and handover, with what waits there. */
export function DutyLink() {
  const t = useT(workforceWords)
  const me = useMe()
  const can = useCan()
  const mine = useEndpoint(api.listMyDuties, { every: 60_000, enabled: can('duty.swap') })
  if (!can('duty.swap')) return null
  const waiting = waits(mine.data, me.person.id)
  return (
    <Link to={'/duty' as string} className={styles.notice}>
      <span>
        {t('duty.link')} {waiting !== undefined && <span className={styles.urgent}>{t(waiting)}</span>}
      </span>
      <Icon name="next" size={20} />
    </Link>
  )
}

type Mine = { toGive: unknown[]; toTake: unknown[]; swaps: { to: { id: string } }[] }

function waits(mine: Mine | undefined, personId: string) {
  if (mine === undefined) return undefined
  if (mine.toGive.length > 0) return 'duty.link.give'
  if (mine.toTake.length > 0) return 'duty.link.take'
  return mine.swaps.some(({ to }) => to.id === personId) ? 'duty.link.swap' : undefined
}
