import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { indicatorWords } from '../words.ts'
import styles from './FigureCard.module.css'
import { SettingDrawer } from './SettingDrawer.tsx'

/** What an indicator means: all that the registry knows of it. */
export function Definition({ indicator }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const can = useCan()
  const [setting, set] = useState(false)
  return (
    <div>
      <dl className={styles.definition}>
        <Declared indicator={indicator} />
        <Item name={t('owner')}>{indicator.owner?.name ?? t('owner.none')}</Item>
        <Item name={t('bounds')}>
          <BoundsText indicator={indicator} />
        </Item>
        <Item name={t('version')}>
          <Version indicator={indicator} />
        </Item>
        {can('indicator.change') && (
          <Item name="">
            <Button onClick={() => set(true)}>{t('setting.action')}</Button>
          </Item>
        )}
      </dl>
      <SettingDrawer indicator={indicator} open={setting} onClose={() => set(false)} />
    </div>
  )
}

function Item({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Declared({ indicator }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const { kind, of, exclusions, register, rounding, decimals } = indicator
  return (
    <>
      <Item name={t('column.unit')}>{t(indicator.unitName) || t('unit.none')}</Item>
      <Item name={t('column.direction')}>{t(`direction.${indicator.direction}`)}</Item>
      {of !== null && (kind === 'lowest' || kind === 'highest') && (
        <Item name={t('of')}>{t(`of.${kind}.${of.each}`, { name: t(of.name) })}</Item>
      )}
      {indicator.measures.map(({ code, name, role }) => (
        <Item key={`${role} ${code}`} name={t(`role.${role}`)}>
          {t(name)} <code className={styles.code}>{code}</code>
        </Item>
      ))}
      {exclusions !== null && <Item name={t('exclusions')}>{t(exclusions)}</Item>}
      {register !== null && <Item name={t('register')}>{t('register.use', { name: t(register) })}</Item>}
      <Item name={t('rounding')}>{t(`rounding.${rounding}`, { n: decimals })}</Item>
    </>
  )
}

function BoundsText({ indicator }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { lower, upper, watch } = indicator.bounds
  const text = (bound: string) =>
    `${figureText(indicator, Number(bound), format)}${indicator.unit === 'ratio' ? '' : ` ${t(indicator.unitName)}`}`.trim()
  const said = [
    ...(lower === null ? [] : [t('bounds.lower', { n: text(lower) })]),
    ...(upper === null ? [] : [t('bounds.upper', { n: text(upper) })]),
  ]
  if (said.length === 0) return t('bounds.none')
  return `${said.join(t({ zh: '，', en: ', ' }))}${t('bounds.watch', { period: t(`watch.${watch}`) })}`
}

function Version({ indicator }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { code, version, since } = indicator
  const [open, setOpen] = useState(false)
  const answer = useEndpoint(api.listIndicatorVersions, { params: { code }, enabled: open })
  return (
    <>
      {t('version.since', { n: version, day: format.day(since) })}
      {version > 1 && (
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('version.history')}
        </Button>
      )}
      {open &&
        answer.data?.items.slice(1).map((one) => (
          <p key={one.version} className={styles.faint}>
            {t('version.since', { n: one.version, day: format.day(one.since) })}：{t(one.definition)}
          </p>
        ))}
    </>
  )
}
