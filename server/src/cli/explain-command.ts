import type { Options } from './arguments';
import type { Outcome } from './main';

export function explainCommand(_options: Options): Outcome {
  return { output: '', problems: ['explain is being built'], exitCode: 2 };
}
