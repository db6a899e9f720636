import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Outbox } from '../kernel/outbox/outbox.ts'
import { parseSearch, stringifySearch } from '../kernel/address.ts'
import { CrashPage } from './CrashPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { pageFrame } from './PageFrame.tsx'
import { phonePages } from './pages.ts'
import { PhoneShell } from './PhoneShell.tsx'
import type { PhonePage } from './phone-page.ts'

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })
const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  component: lazyRouteComponent(() => import('./LoginPage.tsx'), 'LoginPage'),
})

/** The phone's pages below `/m`, the login outside the shell. */
export function createPhoneRouter(outbox: Outbox) {
  const shellRoute = createRoute({
    getParentRoute: () => rootRoute,
    id: 'shell',
    component: () => <PhoneShell outbox={outbox} />,
  })

  return createRouter({
    routeTree: rootRoute.addChildren([
      loginRoute,
      shellRoute.addChildren(phonePages.map((page) => routeOf(page, shellRoute))),
    ]),
    basepath: '/m',
    parseSearch,
    stringifySearch,
    defaultErrorComponent: CrashPage,
    scrollRestoration: true,
  })
}

function routeOf(page: PhonePage, shell: AnyRoute) {
  const content = lazyRouteComponent(async () => ({ default: await page.load() })) as ComponentType
  return createRoute({ getParentRoute: () => shell, path: page.path, component: pageFrame(page, content) })
}
