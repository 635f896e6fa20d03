import type { Options } from './arguments';
import type { Outcome } from './main';

export function coverageCommand(_options: Options): Outcome {
  return { output: '', problems: ['coverage is being built'], exitCode: 2 };
}
