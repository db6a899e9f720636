import { useEffect } from 'react'
import { useLanguage, useT } from '../../../kernel/i18n.ts'
import { formatsOf } from '../../../kernel/format.ts'
import { TimeZoneContext } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { wallWords } from '../words.ts'
import { pagesOf } from './pages-of.ts'
import { useTurn } from './use-turn.ts'
import { useWall, type Wall, type WallState } from './use-wall.ts'
import styles from './WallPage.module.css'
import { WallBoard } from './WallBoard.tsx'

/** A screen on a wall: its boards in turn, their figures fetched again by itself. */
export function WallPage({ token }: { token: string | undefined }) {
  const state = useWall(token)
  if (state.closed !== undefined) return <Closed closed={state.closed} />
  if (state.wall === undefined) return <Waiting cut={state.cutSince !== undefined} />
  return (
    <TimeZoneContext value={state.wall.timeZone}>
      <Carousel wall={state.wall} state={state} />
    </TimeZoneContext>
  )
}

function Closed({ closed }: { closed: 'revoked' | 'unknown' }) {
  const t = useT(wallWords)
  return (
    <main className={styles.alone}>
      <h1>{t(`wall.${closed}.title`)}</h1>
      <p>{t(`wall.${closed}.about`)}</p>
    </main>
  )
}

function Waiting({ cut }: { cut: boolean }) {
  const t = useT(wallWords)
  return (
    <main className={styles.alone} aria-busy={!cut}>
      <p>{t(cut ? 'wall.unreachable' : 'wall.loading')}</p>
    </main>
  )
}

function Carousel({ wall, state }: { wall: Wall; state: WallState }) {
  const t = useT(wallWords)
  const screens = wall.boards.flatMap(({ id, name, tiles }) =>
    pagesOf(tiles).map((page, index) => ({ key: `${id} ${index}`, name, page })),
  )
  const { at, turning, next, toggle } = useTurn(screens.length, wall.turnSeconds)
  const screen = screens[at]
  useEffect(() => {
    document.title = `${wall.name} · ${wall.organisation}`
  }, [wall.name, wall.organisation])
  return (
    <div className={styles.wall}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.organisation}>{wall.organisation}</p>
          <h1 className={styles.title}>{screen === undefined ? wall.name : t(screen.name)}</h1>
        </div>
        <Clock wall={wall} />
      </header>
      {screen === undefined ? (
        <p className={styles.empty}>{t('wall.empty')}</p>
      ) : (
        <WallBoard key={screen.key} page={screen.page} />
      )}
      <footer className={styles.foot}>
        <Age wall={wall} state={state} />
        {screens.length > 1 && (
          <div className={styles.turn}>
            <span className={styles.dots} role="img" aria-label={t('wall.page', { n: at + 1, total: screens.length })}>
              {screens.map(({ key }, index) => (
                <span key={key} className={index === at ? styles.here : styles.dot} />
              ))}
            </span>
            <button type="button" onClick={toggle}>
              {t(turning ? 'wall.pause' : 'wall.play')}
            </button>
            <button type="button" onClick={next}>
              {t('wall.next')}
            </button>
          </div>
        )}
      </footer>
    </div>
  )
}

function Clock({ wall }: { wall: Wall }) {
  const [language] = useLanguage()
  const now = useNow()
  const format = formatsOf(language, wall.timeZone)
  const weekday = now.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'long',
    timeZone: wall.timeZone,
  })
  return (
    <p className={styles.clock}>
      <span className={styles.day}>
        {format.day(now)} {weekday}
      </span>
      <span className={styles.time}>{format.clock(now)}</span>
    </p>
  )
}

/** How old the figures are; said aloud as soon as no answer comes. */
function Age({ wall, state: { cutSince, cameAt = 0 } }: { wall: Wall; state: WallState }) {
  const t = useT(wallWords)
  const [language] = useLanguage()
  const format = formatsOf(language, wall.timeZone)
  const now = useNow(5_000).getTime()
  const cut = cutSince !== undefined
  return (
    <p className={cut ? styles.cut : styles.age} role="status">
      {cut
        ? t('wall.cut', { age: format.duration(Math.max(0, now - cameAt)) })
        : t('wall.at', { at: format.exact(wall.at) })}
    </p>
  )
}
