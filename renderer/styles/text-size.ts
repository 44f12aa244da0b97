/** The smallest text, `--text-small` of the tokens, in rem: for what is measured before it is drawn. */
export const TEXT_SMALL = 0.95
