import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useLanguage, useT } from '../kernel/i18n.ts'
import { forgetAnswers } from '../kernel/kept-answers.ts'
import { useWaiting } from '../kernel/outbox/OutboxProvider.tsx'
import { useAction, useEndpoint } from '../kernel/queries.ts'
import { useCan, useMe } from '../kernel/session.tsx'
import type { ThemeChoice } from '../kernel/theme.ts'
import { useTheme } from '../kernel/use-theme.ts'
import { GoalLink } from '../modules/goals/phone/GoalLink.tsx'
import styles from './MePage.module.css'
import { ButtonLink } from './parts/ButtonLink.tsx'
import { Choices } from './parts/Choices.tsx'
import { Trouble } from './parts/Trouble.tsx'
import { phoneWords } from './words.ts'

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Who I am here, how it looks and speaks, and the way out. */
export function MePage() {
  const t = useT(phoneWords)
  const waiting = useWaiting()
  const me = useMe()
  const [language, chooseLanguage] = useLanguage()
  const { choice, choose } = useTheme()
  const unread = useEndpoint(api.countUnread).data?.count ?? 0
  const signOut = useAction(api.signOut, { onDone: () => void forgetAnswers().then(() => location.assign('/m/login')) })
  return (
    <div className="page">
      <h1 className={styles.name}>{me.person.name}</h1>
      <dl className={styles.facts}>
        <Fact name={t('me.organisation')} value={me.organisation.name} />
        <Fact name={t('me.units')} value={me.units.map((unit) => unit.name).join('、')} />
        <Fact name={t('me.roles')} value={me.roles.map((role) => role.name).join('、')} />
        <Fact name={t('me.username')} value={me.username} />
      </dl>
      <Link className={styles.row} to="/messages">
        {t('me.messages')}
        <span>{unread === 0 ? t('me.messages.none') : t('me.messages.unread', { n: unread })}</span>
      </Link>
      <Choices
        label={t('me.language')}
        value={language}
        onChange={chooseLanguage}
        options={[
          { value: 'zh', label: t('me.language.zh') },
          { value: 'en', label: t('me.language.en') },
        ]}
      />
      <Choices
        label={t('me.theme')}
        value={choice}
        onChange={choose}
        options={themes.map((value) => ({ value, label: t(`me.theme.${value}`) }))}
      />
      <div className={styles.ways}>
        <Ways />
        {waiting.length > 0 && <p className="faint">{t('signOut.waiting', { n: waiting.length })}</p>}
        <Trouble error={signOut.error} />
        <Button block size="large" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
          {t('me.signOut')}
        </Button>
      </div>
    </div>
  )
}

/** What else one may open from here. */
function Ways() {
  const t = useT(phoneWords)
  const me = useMe()
  const can = useCan()
  return (
    <>
      {'responsibility.list' in me.permissions && <ButtonLink to="/responsible">{t('me.responsible')}</ButtonLink>}
      <GoalLink className={styles.desktop} />
      {can('register.record') && (
        <Link className={styles.desktop} to={'/registers' as string}>
          {t('me.registers')}
        </Link>
      )}
      <Link className={styles.desktop} to={'/search' as string}>
        {t('me.search')}
      </Link>
      <Link className={styles.desktop} to={'/my-surveys' as string}>
        {t('me.surveys')}
      </Link>
      {can('opinion.list') && (
        <Link className={styles.desktop} to={'/opinions' as string}>
          {t('me.opinions')}
        </Link>
      )}
      {can('round.walk') && (
        <Link className={styles.desktop} to={'/rounds' as string}>
          {t('me.rounds')}
        </Link>
      )}
      {can('hazard.create') && (
        <Link className={styles.desktop} to={'/hazards' as string}>
          {t('me.hazards')}
        </Link>
      )}
      {can('asset-count.scan') && (
        <Link className={styles.desktop} to={'/asset-counts' as string}>
          {t('me.counts')}
        </Link>
      )}
      {can('asset.request') && (
        <Link className={styles.desktop} to={'/assets' as string}>
          {t('me.assets')}
        </Link>
      )}
      <a className={styles.desktop} href="/">
        {t('me.desktop')}
      </a>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
