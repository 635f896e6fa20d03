/** Giving away for money is a sale in every sense of the word. */
export const FOR_MONEY =
  /\b(?:in exchange|in return|for) (?:for )?(?:an? )?(?:small |one-time |monthly )?(?:money|payment|fees?|price|cash|remuneration|commission)\b|\bagainst payment\b/i;
