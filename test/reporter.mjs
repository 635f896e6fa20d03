// Reporter for node's test runner: failures in full, one closing line with the counts.
import { inspect } from 'node:util';

export default async function* reporter(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    // A file or a suite that holds tests reports too; only what was itself a test counts.
    const isTest = data.details?.type !== 'suite' && !(data.nesting === 0 && /\.(?:mjs|js|ts)$/.test(data.name ?? ''));
    if (type === 'test:pass' && isTest) {
      if (data.skip !== undefined || data.todo !== undefined) skipped += 1;
      else passed += 1;
    } else if (type === 'test:fail') {
      failed += 1;
      const { error } = data.details;
      yield `✖ ${data.name}${data.file ? ` (${data.file}:${data.line})` : ''}\n${inspect(error?.cause ?? error, { depth: 4 }).replace(/^/gm, '    ')}\n\n`;
    } else if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
  }
  yield `tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
  if (passed + failed === 0) {
    yield 'no test ran\n';
    process.exitCode = 1;
  }
}
