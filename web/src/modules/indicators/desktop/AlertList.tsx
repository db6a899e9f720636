import { WarningOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { IndicatorAlert } from '@houqin/contracts/indicator-watch'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useId } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { indicatorWords } from '../words.ts'
import styles from './AlertList.module.css'

/** Figures outside their bounds that one answers for and has not taken note of; nothing where there are none. */
export function AlertList() {
  const t = useT(indicatorWords)
  const titleId = useId()
  const alerts = useEndpoint(api.listIndicatorAlerts, { query: { unseen: 'true', limit: 10 }, every: 60_000 })
  const items = alerts.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={styles.alerts} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('alerts.title')}
      </h2>
      <ul>
        {items.map((alert) => (
          <Alert key={alert.id} alert={alert} />
        ))}
      </ul>
    </section>
  )
}

function Alert({ alert }: { alert: IndicatorAlert }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const see = useAction(api.seeIndicatorAlert, { invalidates: [api.listIndicatorAlerts] })
  const { indicator, from, to } = alert
  const unit = indicator.unit === 'ratio' ? '' : ` ${t(indicator.unitName)}`
  const text = (exact: string) => `${figureText(indicator, Number(exact), format)}${unit}`.trim()
  const said = t(`alerts.${alert.bound}`, {
    period: t(alert.period),
    value: text(alert.exact),
    bound: text(alert.boundValue),
  })
  return (
    <li className={styles.alert}>
      <WarningOutlined className={styles.mark} aria-hidden />
      <span className={styles.words}>
        <Link
          to="/indicators/$code"
          params={{ code: indicator.code } as never}
          search={{ from, to } as never}
          className={styles.name}
        >
          {t(indicator.name)}
        </Link>
        <span>{said}</span>
        <span className={styles.faint}>{format.moment(alert.raisedAt)}</span>
      </span>
      <Button
        loading={see.isPending}
        aria-label={`${t('alerts.see')} ${t(indicator.name)}`}
        onClick={() => see.mutate({ params: { id: alert.id } })}
      >
        {t('alerts.see')}
      </Button>
    </li>
  )
}
