import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StartError } from './errors.ts'

/**
 * Takes a data folder for this process, so that no two programs work on one. What a killed program left behind is
 * taken over. @returns how to give it back @throws StartError naming the program that has it
 */
export function takeDataFolder(folder: string): () => void {
  const file = path.join(folder, 'houqin.pid')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const message = `The data folder ${folder} cannot be created. Give the program a folder of its own with HOUQIN_DATA.`
    throw new StartError(message, { cause })
  }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (code !== 'EEXIST') {
        const message = `The data folder ${folder} cannot be written. Give the program a folder of its own with HOUQIN_DATA.`
        throw new StartError(message, { cause })
      }
      refuseIfAlive(file, folder)
      rmSync(file, { force: true })
    }
  }
  throw new StartError(`Another Houqin is just starting on the data folder ${folder}.`)
}

function refuseIfAlive(file: string, folder: string): void {
  const pid = Number(readFileSync(file, 'utf8'))
  if (pid === process.pid || !isProgram(pid)) return
  throw new StartError(
    `Houqin already runs on the data folder ${folder} (process ${pid}). Stop it first, or choose another folder with HOUQIN_DATA.`,
  )
}

/** Process numbers are used again: only one that runs this program counts. */
function isProgram(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.ts')
  } catch {
    return false // gone
  }
}
