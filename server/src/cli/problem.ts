/** Something the user must mend before the command can do its work: exit code 2. The message names the place and the remedy. */
export class UserProblem extends Error {}
