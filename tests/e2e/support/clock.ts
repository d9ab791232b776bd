/** Source that puts the clock of a page or worker ahead by so many ms (behind, when negative). It goes on running. */
export const clockAhead = (ms: number) => `{
  const RealDate = Date
  globalThis.Date = class extends RealDate {
    constructor(...args) { args.length ? super(...args) : super(RealDate.now() + ${ms}) }
    static now() { return RealDate.now() + ${ms} }
  }
}`
