import manifest from '../../../package.json';

/** The version of this tool, as package.json has it. */
export const VERSION: string = manifest.version;
