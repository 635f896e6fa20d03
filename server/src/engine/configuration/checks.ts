import { closest } from '../../text/closest';
import { findDurations } from '../../text/durations';
import { patternFault } from './patterns';
import type { TextCheck } from './shape';

/** What is wrong with a text, as a sentence, and what to write instead where that is plain. */
export interface TextFault {
  readonly message: string;
  readonly suggestion?: string;
}

/** Units as people shorten them. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^h(?:rs?)?$/i, 'hour'],
  [/^d$/i, 'day'],
  [/^wk?s?$/i, 'week'],
  [/^(?:m|mos?|mths?)$/i, 'month'],
  [/^y(?:rs?)?$/i, 'year'],
];
const UNIT_NAMES = ['hours', 'days', 'weeks', 'months', 'years'] as const;
/** Words that tell what decides a period ("until …", "as long as …") or that there is none. */
const CRITERION =
  /\b(?:until|till|while|as long as|so long as|long as|when|once|after|before|during|for the|life(?:time)? of|end of|duration|term|session|indefinite(?:ly)?|permanent(?:ly)?|for ?ever|unlimited|never|not (?:kept|stored|retained)|none|immediate(?:ly)?|required|necessary|needed)\b/i;

function periodFault(text: string): TextFault | undefined {
  if (findDurations(text).length > 0 || CRITERION.test(text)) return undefined;
  const form = 'Write a period (“30 days”), “indefinitely”, or what decides it (“until the account is closed”).';
  const short = /^(?:P(?=\d))?(\d{1,5}) ?(\p{L}{1,12})\.?$/iu.exec(text);
  if (short?.[1] && short[2]) {
    const amount = Number(short[1]);
    const [, letters] = [short[1], short[2]];
    const unit =
      UNITS.find(([pattern]) => pattern.test(letters))?.[1] ?? closest(letters, UNIT_NAMES)?.replace(/s$/, '');
    if (unit) {
      const suggestion = `${amount} ${unit}${amount === 1 ? '' : 's'}`;
      return { message: `“${text}” is no period. Did you mean “${suggestion}”?`, suggestion };
    }
  }
  if (/^\d+$/.test(text)) return { message: `“${text}” has no unit. ${form}` };
  return { message: `“${text}” says neither how long nor what decides it. ${form}` };
}

function emailFault(text: string): TextFault | undefined {
  const address = text.replace(/^mailto:/i, '');
  if (/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(address))
    return address === text
      ? undefined
      : { message: 'Write the e-mail address without “mailto:”.', suggestion: address };
  return { message: `“${text}” is no e-mail address. Write it as name@example.org.` };
}

function domainFault(text: string): TextFault | undefined {
  const bare = /^(?:https?:\/\/)?(?:[^\s@/]*@)?([^\s@/:?#]+)/i.exec(text)?.[1] ?? '';
  const valid = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}[\p{L}\p{N}][\p{L}\p{N}-]{1,62}$/u.test(bare);
  if (!valid) return { message: `“${text}” is no domain. Write it as example.org.` };
  return bare === text ? undefined : { message: `Write the domain alone: “${bare}”.`, suggestion: bare };
}

function pathFault(text: string): TextFault | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(text))
    return { message: 'Only files can be extended, no addresses: nothing is fetched.' };
  if (/^(?:[/~]|[a-z]:|\\\\)/i.test(text)) return { message: 'Write the path relative to this file.' };
  if (text.includes('\\'))
    return { message: 'Write the path with “/”, so that it works everywhere.', suggestion: text.replaceAll('\\', '/') };
  if (!/\.ya?ml$/i.test(text)) return { message: `“${text}” is no .yaml file.` };
  return undefined;
}

/** What each check finds wrong with a text; undefined where it is fine. */
export const CHECKS: Readonly<Record<TextCheck, (text: string) => TextFault | undefined>> = {
  pattern: patternFault,
  period: periodFault,
  email: emailFault,
  domain: domainFault,
  path: pathFault,
};
