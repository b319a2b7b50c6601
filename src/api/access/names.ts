/** A name stands in the ledger for good and on every page: 1 to 80 letters, digits, spaces and a few signs. */
export const isCoderName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@'-]{0,79}$/u.test(name);
