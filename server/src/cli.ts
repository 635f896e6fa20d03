import { run } from './cli/main';

void run(process.argv.slice(2)).then(({ output, problems, exitCode }) => {
  process.stdout.write(output);
  for (const problem of problems) process.stderr.write(`policywright: ${problem}\n`);
  process.exitCode = exitCode;
});
