/** What scrolls and holds nothing that takes the focus takes it itself, so that keys scroll it. */
export const SCROLLS = { tabIndex: 0 } as const;
