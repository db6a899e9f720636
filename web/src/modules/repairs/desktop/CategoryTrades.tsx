import { api } from '@houqin/contracts'
import { trades } from '@houqin/contracts/workforce'
import { App, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { repairWords } from '../words.ts'
import styles from './DispatchRulesPage.module.css'

/** The trade that each category calls for; a category without one goes by the one above it. */
export function CategoryTrades({ mayChange }: { mayChange: boolean }) {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const categories = useEndpoint(api.listCategoryTrades)
  const set = useAction(api.setCategoryTrade, {
    invalidates: [api.listCategoryTrades, api.listSuggestions],
    onDone: () => void message.success(t('trade.saved')),
  })
  const options = Object.entries(trades).map(([value, words]) => ({ value, label: t(words) }))
  return (
    <section className={styles.trades} aria-labelledby="category-trades">
      <h2 id="category-trades" className={styles.heading}>
        {t('trade.title')}
      </h2>
      <p className={styles.about}>{t('trade.about')}</p>
      <ul className={styles.list}>
        {(categories.data?.items ?? []).map(({ category, trade }) => (
          <li key={category.id} className={styles.item}>
            <span>{category.name}</span>
            <Select
              className={styles.pick}
              aria-label={`${category.name} ${t('trade.title')}`}
              allowClear
              disabled={!mayChange}
              value={trade}
              placeholder={t('trade.none')}
              options={options}
              onChange={(next) => set.mutate({ params: { id: category.id }, body: { trade: next ?? null } })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
