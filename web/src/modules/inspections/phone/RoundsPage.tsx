import { api } from '@houqin/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint, useReadAhead } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { TaskTag } from '../tags.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Rounds.module.css'

/** My rounds of today, read ahead so that a cellar needs no signal; and routes to walk unscheduled. */
export function RoundsPage() {
  const t = useT(inspectionWords)
  const format = useFormat()
  const rounds = useEndpoint(api.listRounds, {
    query: { view: 'today', mine: 'true' as never, limit: 50 },
    every: 60_000,
  })
  useReadAhead(
    api.getRound,
    (rounds.data?.items ?? []).filter(({ state }) => state === 'open').map(({ id }) => ({ params: { id } })),
  )
  if (rounds.data === undefined)
    return rounds.error === null ? <Loading /> : <Failure error={rounds.error} retry={() => void rounds.refetch()} />
  return (
    <div className="page">
      <Header title={t('phone.title')} home="/me" />
      <h1 className={styles.title}>{t('phone.title')}</h1>
      {rounds.data.items.length === 0 && <p className="faint">{t('phone.none')}</p>}
      <ul className={styles.list}>
        {rounds.data.items.map((round) => (
          <li key={round.id}>
            <Link to={'/rounds/$id' as string} params={{ id: round.id } as never}>
              <span>{round.route.name}</span>
              <TaskTag state={round.state} />
              <small className="faint">
                {format.moment(round.opensAt)} – {format.moment(round.dueAt)} ·{' '}
                {t('round.progress', { n: round.checked, of: round.points })}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      <Unscheduled />
    </div>
  )
}

function Unscheduled() {
  const t = useT(inspectionWords)
  const navigate = useNavigate()
  const routes = useEndpoint(api.listRoutes)
  const start = useAction(api.startRound, {
    invalidates: [api.listRounds],
    onDone: ({ id }) => void navigate({ to: '/rounds/$id' as string, params: { id } as never }),
  })
  const active = (routes.data?.items ?? []).filter(({ isActive }) => isActive)
  if (active.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{t('phone.unscheduled')}</h2>
      <p className="faint">{t('phone.start')}</p>
      <Trouble error={start.error} />
      {active.map(({ id, name }) => (
        <Button
          key={id}
          block
          size="large"
          className={styles.step}
          loading={start.isPending && start.variables.body.routeId === id}
          onClick={() => start.mutate({ body: { routeId: id } })}
        >
          {name}
        </Button>
      ))}
    </section>
  )
}
