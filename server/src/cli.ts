import { run } from './cli/main';

process.exitCode = run(process.argv.slice(2));
