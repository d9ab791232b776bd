/** As many papers stand for all the rest: more of them change nothing that can be measured, and each has to be read. */
export const REST = 2_000
