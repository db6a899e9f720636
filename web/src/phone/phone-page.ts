import type { EndpointDefinition, Permission, Words } from '@houqin/contracts'
import type { ComponentType } from 'react'
import type { IconName } from './parts/Icon.tsx'

/** A page of the phone. `web/src/phone/pages.ts` lists those of all modules. */
export interface PhonePage {
  /** Address below `/m`; parameters as the router writes them: `/repairs/$id`. */
  path: `/${string}`
  title: Words
  /** Whoever holds one of these may open it; none named: everyone who is signed in. */
  permissions?: readonly Permission[]
  /** What of its answers is kept on the phone, to be read without a signal. */
  keeps?: readonly EndpointDefinition[]
  load: () => Promise<ComponentType>
  /** Given where the page is a tab at the bottom. */
  tab?: { icon: IconName }
}
