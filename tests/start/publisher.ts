import type { Feed } from '../server/feed.ts'
import { generateSamples } from '../server/samples/generate.ts'

const FIRST_NUMBER = 10_000

/** Hugging Face's part in the demonstration: lists papers that nobody has seen before, today. */
export function createPublisher(feed: Feed) {
  let published = 0
  return (count: number): void => {
    feed.publish(generateSamples({ seed: 1, count, firstNumber: FIRST_NUMBER + published }))
    published += count
  }
}
