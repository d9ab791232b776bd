/** A browser that is slow to begin must find the file still there, ms. */
const KEPT_MS = 60_000

/** Hands a file to the browser's downloads, under a name. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
