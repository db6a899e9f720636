import { api, cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, useReadAhead } from '../../../kernel/queries.ts'
import { useMe } from '../../../kernel/session.tsx'
import { Empty } from '../../../phone/parts/Empty.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { PullDown } from '../../../phone/parts/PullDown.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'

import { DutyLink } from '../../workforce/phone/DutyLink.tsx'
import { JobCard } from './JobCard.tsx'
import styles from './JobCard.module.css'
import titles from './StartPage.module.css'
import { useForeseen } from './use-foreseen.ts'
import { useRepairAction } from './use-repair-action.ts'
import { repairWords } from '../words.ts'
import { phoneRepairWords } from './words.ts'

/** How many jobs can be opened in a basement without having been opened before. */
const READ_AHEAD = 20

/** My jobs by deadline, then those of my team that nobody has taken yet. */
export function TasksPage() {
  const t = useT(phoneRepairWords)
  const me = useMe()
  const foreseen = useForeseen()
  const jobs = useEndpoint(api.listRepairs, { query: { view: 'mine', sort: 'due', limit: 100 }, every: 30_000 })
  useReadAhead(
    api.getRepair,
    (jobs.data?.items ?? []).slice(0, READ_AHEAD).map(({ id }) => ({ params: { id } })),
  )
  if (jobs.data === undefined && jobs.error !== null)
    return <Failure error={jobs.error} retry={() => void jobs.refetch()} />
  if (jobs.data === undefined) return <Loading />
  const all = jobs.data.items.map(foreseen)
  const mine = all.filter(
    (job) => job.assignee?.id === me.person.id && cases.caseStates[job.state].holder === 'assignee',
  )
  const free = all.filter((job) => job.assignee === null && cases.caseStates[job.state].holder === 'assignee')
  return (
    <PullDown refresh={jobs.refetch}>
      <div className="page">
        <h1 className={titles.title}>{t('tasks.title')}</h1>
        <DutyLink />
        {mine.length + free.length === 0 && <Empty title={t('tasks.empty')} about={t('tasks.empty.about')} />}
        {mine.length > 0 && (
          <section>
            <h2 className="section-title">{t('tasks.mine', { n: mine.length })}</h2>
            <ul>
              {mine.map((job) => (
                <JobCard key={job.id} repair={job} />
              ))}
            </ul>
          </section>
        )}
        <Pool />
        {free.length > 0 && (
          <section>
            <h2 className="section-title">{t('tasks.team', { n: free.length })}</h2>
            <p className="faint">{t('tasks.team.about')}</p>
            <ul className={styles.list}>
              {free.map((job) => (
                <TakeableJob key={job.id} job={job} verb="accept" />
              ))}
            </ul>
          </section>
        )}
      </div>
    </PullDown>
  )
}

/** What anybody may take: the first one has it. */
function Pool() {
  const t = useT(phoneRepairWords)
  const pool = useEndpoint(api.listRepairs, { query: { view: 'pool', sort: 'due', limit: 30 }, every: 30_000 })
  const foreseen = useForeseen()
  const open = (pool.data?.items ?? []).map(foreseen).filter(({ state }) => state === 'offered')
  if (open.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{t('tasks.pool', { n: open.length })}</h2>
      <p className="faint">{t('tasks.pool.about')}</p>
      <ul className={styles.list}>
        {open.map((job) => (
          <TakeableJob key={job.id} job={job} verb="claim" />
        ))}
      </ul>
    </section>
  )
}

function TakeableJob({ job, verb }: { job: RepairRow; verb: 'accept' | 'claim' }) {
  const t = useT(phoneRepairWords)
  const tRepair = useT(repairWords)
  const say = useRepairAction()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const take = () => {
    setBusy(true)
    setFailure(null)
    say(verb, job, { body: { version: job.version }, done: tRepair(`verb.done.${verb}`) })
      .catch(setFailure)
      .finally(() => setBusy(false))
  }
  return (
    <JobCard repair={job}>
      {(cases.caseVerbs[verb].from as readonly cases.CaseState[]).includes(job.state) && (
        <div className={styles.action}>
          <Trouble error={failure} />
          <Button block color="primary" fill="outline" loading={busy} onClick={take}>
            {t(cases.caseVerbs[verb].label)}
          </Button>
        </div>
      )}
    </JobCard>
  )
}
