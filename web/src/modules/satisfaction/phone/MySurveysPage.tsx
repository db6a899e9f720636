import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Empty } from '../../../phone/parts/Empty.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { MyStanding } from '../mine.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

/** Surveys that ask me, and outcomes I am told. */
export function MySurveysPage() {
  const t = useT(satisfactionWords)
  const list = useEndpoint(api.listMySurveys)
  if (list.error !== null) return <Failure error={list.error} retry={() => void list.refetch()} />
  if (list.data === undefined) return <Loading />
  return (
    <div className="page">
      <Header title={t('mine.title')} home="/me" />
      <h1 className={styles.title}>{t('mine.title')}</h1>
      {list.data.items.length === 0 && <Empty title={t('mine.empty')} about={t('mine.empty.about')} />}
      <ul className={styles.list}>
        {list.data.items.map((survey) => (
          <li key={survey.id}>
            <Link to={'/my-surveys/$id' as string} params={{ id: survey.id } as never}>
              <span>{survey.title}</span>
              <small className="faint">
                <MyStanding survey={survey} />
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
