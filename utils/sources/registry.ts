import type { Http } from './http/http'
import { createHuggingFace } from './huggingface/huggingface'
import type { Source } from './source'

/** What the reader's settings say about sources. */
export interface SourceSettings {
  /** Hugging Face's address or a mirror's, without a slash at the end. */
  baseUrl: string
}

/** Every source there is, in the order in which they are asked. A new one is a folder here and a line below. */
export function createSources(http: Http, settings: SourceSettings): Source[] {
  return [createHuggingFace(http, settings.baseUrl)]
}
