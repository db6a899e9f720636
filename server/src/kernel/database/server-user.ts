import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../errors.ts'

const execFileAsync = promisify(execFile)

/** As whom PostgreSQL's programs run: ourselves, another user, or ourselves under another number. */
export interface ServerUser {
  uid?: number
  gid?: number
  /** What stands before the program on its command line. */
  prefix: readonly string[]
}

const ourselves: ServerUser = { prefix: [] }
/** A namespace in which root is an ordinary user: PostgreSQL refuses to run as root, and only asks for the number. */
const renumbered: ServerUser = { prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'] }

/**
 * PostgreSQL refuses to run as root. Root starts it as the user `postgres` or `nobody` where that user can reach the
 * folders, and otherwise in a user namespace. @throws StartError where neither is possible
 */
export async function chooseServerUser(cluster: string, program: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return ourselves
  const version = path.join(cluster, 'PG_VERSION')
  const isOurs = existsSync(version) && statSync(version).uid === 0
  if (!isOurs && isOpen(path.dirname(cluster)) && isOpen(program)) {
    const user = await findUser()
    if (user) return user
  }
  if (await canRenumber()) return renumbered
  throw new StartError(
    `PostgreSQL cannot run as root, and no other user can reach ${path.dirname(cluster)}. Start Houqin as another user, or set HOUQIN_DATA to a folder open to others.`,
  )
}

/** Whether every folder above may be passed through by anyone. The last folder is ours to open. */
function isOpen(target: string): boolean {
  const above = path.dirname(target)
  return above === target || ((statSync(above).mode & 0o001) !== 0 && isOpen(above))
}

async function findUser(): Promise<ServerUser | null> {
  for (const name of ['postgres', 'nobody']) {
    try {
      const uid = Number((await execFileAsync('id', ['-u', name])).stdout)
      const gid = Number((await execFileAsync('id', ['-g', name])).stdout)
      return { uid, gid, prefix: [] }
    } catch {
      continue // the next user may exist
    }
  }
  return null
}

async function canRenumber(): Promise<boolean> {
  const [program = '', ...options] = renumbered.prefix
  try {
    await execFileAsync(program, [...options, 'true'])
    return true
  } catch {
    return false // no such program, or the kernel forbids it
  }
}
