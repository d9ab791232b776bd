const BLANKS = 64 * 1024

/** A JSON array of exactly that many bytes, piece by piece: one item over and over, then white space. */
export function* hugeArray(bytes: number, item: string): Generator<string> {
  const size = Buffer.byteLength(item)
  let left = bytes - '[]'.length
  yield '['
  for (let comma = ''; left >= size + comma.length; comma = ',') {
    yield comma + item
    left -= size + comma.length
  }
  for (; left > 0; left -= BLANKS) yield ' '.repeat(Math.min(left, BLANKS))
  yield ']'
}
