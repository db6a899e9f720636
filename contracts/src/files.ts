import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id } from './shared/values.ts'

export const storedPhoto = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
})

export const uploadPhoto = endpoint({
  method: 'POST',
  path: '/files',
  summary:
    'Store a photo (field `file`, JPEG, PNG or WebP); it is checked by content, turned upright, shrunk and freed of position data',
  access: { signedIn: 'everyone may show what is broken; the file is seen by nobody else until a record refers to it' },
  body: 'multipart',
  response: storedPhoto,
  status: 201,
  errors: ['file.missing', 'file.too-large', 'file.not-a-photo'],
})

const size = z.object({ size: z.enum(['full', 'thumbnail']).default('full') })

export const getFile = endpoint({
  method: 'GET',
  path: '/files/{id}',
  summary: 'The bytes of a file, for those who may see a record that refers to it',
  access: { signedIn: 'decided by the record that refers to the file' },
  params: z.object({ id }),
  query: size,
  response: 'file',
  errors: ['file.unknown'],
})

export const fileSize = size
