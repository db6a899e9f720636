import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Empty } from '../../../phone/parts/Empty.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { registerWords } from '../words.ts'
import styles from './Registers.module.css'

/** Which register to write into. */
export function ChoosePage() {
  const t = useT(registerWords)
  const list = useEndpoint(api.listRegisters)
  if (list.error !== null) return <Failure error={list.error} retry={() => void list.refetch()} />
  if (list.data === undefined) return <Loading />
  return (
    <div className="page">
      <Header title={t('phone.title')} home="/me" />
      <h1 className={styles.title}>{t('phone.choose')}</h1>
      {list.data.items.length === 0 && <Empty title={t('registers.empty.title')} about={t('phone.none')} />}
      <ul className={styles.list}>
        {list.data.items.map((register) => (
          <li key={register.id}>
            <Link
              to={'/registers/$code' as string}
              params={{ code: register.code } as never}
              className={styles.register}
            >
              <span>{t(register.name)}</span>
              <small className="faint">{t(register.about)}</small>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
