import { api, cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { usePages } from '../../../kernel/queries.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { Empty } from '../../../phone/parts/Empty.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { PullDown } from '../../../phone/parts/PullDown.tsx'
import { phoneWords } from '../../../phone/words.ts'
import { JobCard } from './JobCard.tsx'
import styles from './JobCard.module.css'
import titles from './StartPage.module.css'
import { VerbSheet } from './VerbSheet.tsx'
import { phoneRepairWords } from './words.ts'

const views = ['desk', 'open', 'late'] as const
const shape = { view: z.enum(views).default('desk') }

/** What waits to be given to somebody, the most pressing first. */
export function DispatchPage() {
  const t = useT(phoneRepairWords)
  const [{ view }, change] = useAddress(shape)
  const pages = usePages(api.listRepairs, { query: { view, sort: 'due', limit: 30 }, every: 30_000, keep: true })
  if (pages.data === undefined && pages.error !== null)
    return <Failure error={pages.error} retry={() => void pages.refetch()} />
  return (
    <PullDown refresh={pages.refetch}>
      <div className="page">
        <h1 className={titles.title}>{t('dispatch.title')}</h1>
        <Choices
          plain
          label={t('dispatch.view')}
          value={view}
          onChange={(next) => change({ view: next })}
          options={views.map((value) => ({ value, label: t(`dispatch.${value}`) }))}
        />
        {pages.data === undefined ? <Loading /> : <Jobs pages={pages} />}
      </div>
    </PullDown>
  )
}

type Pages = ReturnType<typeof usePages<typeof api.listRepairs>>

function Jobs({ pages }: { pages: Pages }) {
  const t = useT(phoneRepairWords)
  const tPhone = useT(phoneWords)
  const jobs = pages.data?.pages.flatMap((page) => page.items) ?? []
  if (jobs.length === 0) return <Empty title={t('dispatch.empty')} about={t('dispatch.empty.about')} />
  return (
    <>
      <ul className={styles.list}>
        {jobs.map((job) => (
          <Job key={job.id} job={job} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {tPhone('more')}
        </Button>
      )}
    </>
  )
}

function Job({ job }: { job: RepairRow }) {
  const t = useT(phoneRepairWords)
  const [assigning, setAssigning] = useState(false)
  return (
    <JobCard repair={job}>
      {cases.caseStates[job.state].holder === 'desk' && job.state !== 'confirmed' && (
        <div className={styles.action}>
          <Button block color="primary" fill="outline" onClick={() => setAssigning(true)}>
            {t(cases.caseVerbs.assign.label)}
          </Button>
        </div>
      )}
      {assigning && <VerbSheet verb="assign" repair={job} onClose={() => setAssigning(false)} />}
    </JobCard>
  )
}
