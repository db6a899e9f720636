/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useSpeech } from './language.tsx'

interface Props {
  /** Names the browser's tab. */
  title: string
  /** Whose page it is. */
  owner: string
  children: ComponentChildren
}

/** All that surrounds a public page: whose it is, and the other language. */
export function Frame({ title, owner, children }: Props) {
  const { language, say, change } = useSpeech()
  useEffect(() => {
    document.title = title
  }, [title])
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <div class="frame">
      <header class="top">
        <span class="owner">{owner}</span>
        <button type="button" class="language" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => change(other)}>
          {say('language')}
        </button>
      </header>
      <main>{children}</main>
    </div>
  )
}

/** A page that has one thing to say, and what to do about it. */
export function Message({ title, hint, children }: { title: string; hint: string; children?: ComponentChildren }) {
  return (
    <section class="message">
      <h1>{title}</h1>
      <p>{hint}</p>
      {children}
    </section>
  )
}

/** Grey shapes in place of what is being read; the style sheet shows them only after 300 ms. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div class="skeleton" aria-busy="true">
      <output class="hidden">{label}</output>
      <i class="wide" />
      <i class="half" />
      <i class="block" />
      <i class="block" />
    </div>
  )
}
