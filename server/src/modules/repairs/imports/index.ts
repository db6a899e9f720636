import { api } from '@houqin/contracts'
import { serviceRequestMapping, type ServiceRequestMapping } from '@houqin/contracts/imports'
import { findByNumber } from '../../../engines/cases/index.ts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import { importTarget, MAX_IMPORT_BYTES, startImport } from '../../../kernel/imports/index.ts'
import { requestInterpreter, type RequestRow } from './interpret-request.ts'
import { requestWriter } from './write-requests.ts'

const KIND = 'service-requests'

/** Historic service requests become repairs. */
export const requestImport = importTarget.declare<ServiceRequestMapping, RequestRow>({
  kind: KIND,
  mapping: serviceRequestMapping,
  dateFields: ['reportedAt', 'closedAt'],
  interpreter: requestInterpreter,
  findExisting: (ctx, numbers, options) => findByNumber(ctx, { kind: 'repair', numbers }, options),
  writer: requestWriter,
})

export const requestImportRoutes: Route[] = [
  mount(
    api.importServiceRequests,
    (ctx, { upload, query }) => startImport(ctx, KIND, { upload, dryRun: query.dryRun }),
    { maxUpload: MAX_IMPORT_BYTES },
  ),
]
