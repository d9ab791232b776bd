/** Headers that would say who asks: in Firefox, an extension's origin is another on every machine. */
const TELLING = ['cookie', 'authorization', 'referer', 'origin', 'from']

/** Whether a header of a request for papers would say more of the reader than that a browser asks. */
export const isTelling = (name: string): boolean => TELLING.includes(name)
