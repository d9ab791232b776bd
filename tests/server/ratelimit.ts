/** How many requests a window allows, and how long it lasts. */
export interface RateLimit {
  quota: number
  windowSeconds: number
}

/** What a request found: how many more the window allows, and how long it still lasts. */
export interface Standing {
  over: boolean
  left: number
  secondsLeft: number
}

/** Upstream's limit for API requests without an account. */
export const HUGGING_FACE_LIMIT: RateLimit = { quota: 500, windowSeconds: 300 }

/** Counts requests in fixed windows. One client only: everyone here comes from the same address. */
export function createMeter() {
  let start = Number.NEGATIVE_INFINITY
  let count = 0
  return {
    /** Counts a request. A window starts with the first request after the last one ended, or when the clock is set back. */
    count(now: number, { quota, windowSeconds }: RateLimit): Standing {
      if (now < start || now >= start + windowSeconds * 1000) {
        start = now
        count = 0
      }
      count += 1
      return {
        over: count > quota,
        left: Math.max(0, quota - count),
        secondsLeft: Math.ceil(windowSeconds - (now - start) / 1000),
      }
    },
  }
}

/** `r` is what is left, `t` the seconds until the window ends. */
export function limitHeaders(
  { left, secondsLeft }: Omit<Standing, 'over'>,
  { quota, windowSeconds }: RateLimit,
): Record<string, string> {
  return {
    RateLimit: `"api";r=${left};t=${secondsLeft}`,
    'RateLimit-Policy': `"fixed window";"api";q=${quota};w=${windowSeconds}`,
  }
}
