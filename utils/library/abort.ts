/** Ends a transaction with nothing of it done, be it over already or not. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {
    // Already over, because the store itself gave it up: that error is the one to tell.
  }
}
