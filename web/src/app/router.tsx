import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { parseSearch, stringifySearch } from '../kernel/address.ts'
import type { Page } from '../kernel/module.ts'
import { modules } from '../modules.ts'
import { CrashPage } from './CrashPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageFrame } from './PageFrame.tsx'
import { Shell } from './Shell.tsx'

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })
const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell })

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  component: lazyRouteComponent(() => import('./LoginPage.tsx'), 'LoginPage'),
})
const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./SetupPage.tsx'), 'SetupPage'),
})
const unknownRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage })

interface Preloaded {
  preload?: () => Promise<void> | undefined
}

/** The pages of all modules inside the shell, login and first run outside. */
export function createAppRouter() {
  const pages = modules.flatMap((module) => module.pages).map(routeOf)
  return createRouter({
    routeTree: rootRoute.addChildren([loginRoute, setupRoute, shellRoute.addChildren([...pages, unknownRoute])]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
    scrollRestoration: true,
  })
}

function routeOf(page: Page) {
  const Content = lazyRouteComponent(async () => ({ default: await page.load() })) as ComponentType & Preloaded
  const component = () => (
    <PageFrame page={page}>
      <Content />
    </PageFrame>
  )
  component.preload = Content.preload
  return createRoute({ getParentRoute: () => shellRoute, path: page.path, component })
}
