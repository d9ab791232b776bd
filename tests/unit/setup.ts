import { IDBFactory } from 'fake-indexeddb'

// Files share a process, and so what is global: what one has stored must be nothing to the next.
globalThis.indexedDB = new IDBFactory()
