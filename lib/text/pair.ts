/** A name and its number; and what the log calls it, where the name says more. */
export type Pair = readonly [name: string, value: number, called?: string];
