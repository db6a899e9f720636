import { messagePhonePages } from '../modules/messages/phone/index.ts'
import { registerPhonePages } from '../modules/registers/phone/index.ts'
import { repairPhonePages } from '../modules/repairs/phone/index.ts'
import { workforcePhonePages } from '../modules/workforce/phone/index.ts'
import { responsibilityPhonePages } from '../modules/responsibility/phone/index.ts'
import { searchPhonePages } from '../modules/search/phone/index.ts'
import { satisfactionPhonePages } from '../modules/satisfaction/phone/index.ts'
import { assetPhonePages } from '../modules/assets/phone/index.ts'
import { hazardPhonePages } from '../modules/hazards/phone/index.ts'
import { inspectionPhonePages } from '../modules/inspections/phone/index.ts'
import { goalPhonePages } from '../modules/goals/phone/index.ts'
import type { PhonePage } from './phone-page.ts'

/** Pages of the phone; those with a tab stand at the bottom in this order. */
export const phonePages: readonly PhonePage[] = [
  ...repairPhonePages,
  ...responsibilityPhonePages,
  ...messagePhonePages,
  ...workforcePhonePages,
  ...registerPhonePages,
  ...satisfactionPhonePages,
  ...searchPhonePages,
  ...goalPhonePages,
  ...hazardPhonePages,
  ...inspectionPhonePages,
  ...assetPhonePages,
  {
    path: '/waiting',
    title: { zh: '待上传', en: 'Waiting to be sent' },
    load: () => import('./WaitingPage.tsx').then((file) => file.WaitingPage),
  },
  {
    path: '/me',
    title: { zh: '我', en: 'Me' },
    load: () => import('./MePage.tsx').then((file) => file.MePage),
    tab: { icon: 'person' },
  },
]
