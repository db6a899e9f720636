import { api, cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { usePages } from '../../../kernel/queries.ts'
import { ButtonLink } from '../../../phone/parts/ButtonLink.tsx'
import { Empty } from '../../../phone/parts/Empty.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { PullDown } from '../../../phone/parts/PullDown.tsx'
import { phoneWords } from '../../../phone/words.ts'
import { JobCard } from './JobCard.tsx'
import titles from './StartPage.module.css'
import { phoneRepairWords } from './words.ts'

/** What I reported: first what waits for my answer, then the rest by last change. */
export function MinePage() {
  const t = useT(phoneRepairWords)
  const tPhone = useT(phoneWords)
  const pages = usePages(api.listRepairs, { query: { view: 'reported', sort: 'changed', limit: 30 }, every: 30_000 })
  if (pages.data === undefined && pages.error !== null)
    return <Failure error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading />
  const all = pages.data.pages.flatMap((page) => page.items)
  const asking = all.filter((repair) => repair.state === 'done')
  const open = all.filter((repair) => repair.state !== 'done' && !isOver(repair))
  const over = all.filter(isOver)
  return (
    <PullDown refresh={pages.refetch}>
      <div className="page">
        <h1 className={titles.title}>{t('mine.title')}</h1>
        {all.length === 0 && (
          <Empty title={t('mine.empty')} about={t('mine.empty.about')}>
            <ButtonLink to="/">{t('start.title')}</ButtonLink>
          </Empty>
        )}
        <Group title={t('mine.ask', { n: asking.length })} repairs={asking} />
        <Group title={t('mine.open', { n: open.length })} repairs={open} />
        <Group title={t('mine.over')} repairs={over} />
        {pages.hasNextPage && (
          <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {tPhone('more')}
          </Button>
        )}
      </div>
    </PullDown>
  )
}

/** Nothing is left to do, for the reporter at least. */
const isOver = ({ state }: RepairRow) => cases.caseStates[state].tone === 'end' || state === 'confirmed'

function Group({ title, repairs }: { title: string; repairs: readonly RepairRow[] }) {
  if (repairs.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <ul>
        {repairs.map((repair) => (
          <JobCard key={repair.id} repair={repair} />
        ))}
      </ul>
    </section>
  )
}
