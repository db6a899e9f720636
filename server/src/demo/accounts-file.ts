import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface DemoAccount {
  username: string
  password: string
  name: string
  role: string
  about: string
}

export const accountsFile = (dataDir: string): string => path.join(dataDir, 'demo-accounts.json')

/** Lists the accounts with their random passwords, for the owner of the data folder only. */
export async function writeAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  const file = accountsFile(dataDir)
  await rm(file, { force: true })
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
}
