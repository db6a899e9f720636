/** Receipts of what was reported from this device, newest first, so that a closed page is not a lost receipt. */
export interface KeptReceipt {
  token: string
  number: string
  title: string
  at: string
}

const STORED = 'houqin.receipts'
const MOST = 5
const KEPT_FOR = 60 * 86_400_000

export function keptReceipts(now: Date): KeptReceipt[] {
  try {
    const all = JSON.parse(localStorage.getItem(STORED) ?? '[]') as KeptReceipt[]
    return all.filter((one) => now.getTime() - Date.parse(one.at) < KEPT_FOR)
  } catch {
    return [] // refused or spoilt storage
  }
}

export function keepReceipt(receipt: KeptReceipt) {
  const others = keptReceipts(new Date(receipt.at)).filter((one) => one.token !== receipt.token)
  try {
    localStorage.setItem(STORED, JSON.stringify([receipt, ...others].slice(0, MOST)))
  } catch {
    // refused storage: the link itself is still on the screen
  }
}
