import { abridged } from '../../text/shorten';

const LONGEST_QUOTE = 90;

/** Words of the text for a message, their middle left out where they are many. */
export const quote = (text: string): string => abridged(text, LONGEST_QUOTE);
