import type { Permission } from '@houqin/contracts'
import { Suspense, useEffect, type ReactNode } from 'react'
import { useT } from '../kernel/i18n.ts'
import type { Page } from '../kernel/module.ts'
import { useCan, useMe } from '../kernel/session.tsx'
import { PageSkeleton } from '../ui/PageSkeleton.tsx'
import { ForbiddenPage } from './ForbiddenPage.tsx'
import { appWords } from './words.ts'

/** Around every page: its name in the window's title, and a plain answer to who may not open it. */
export function PageFrame({ page, children }: { page: Page; children: ReactNode }) {
  const t = useT(appWords)
  const can = useCan()
  const { organisation } = useMe()
  const title = t(page.title)
  useEffect(() => {
    document.title = `${title} · ${organisation.name}`
  }, [title, organisation.name])
  if (!mayOpen(page, can)) return <ForbiddenPage page={title} />
  return <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
}

export function mayOpen(page: Page, can: (permission: Permission) => boolean): boolean {
  return page.permissions === undefined || page.permissions.some(can)
}
