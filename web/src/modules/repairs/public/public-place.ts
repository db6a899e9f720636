import type { ResponseOf } from '@houqin/contracts/endpoint'
import type { getPublicPlace } from '@houqin/contracts/public'

export type PublicPlace = ResponseOf<typeof getPublicPlace>
