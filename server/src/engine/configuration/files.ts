/** How settings are read, wherever this runs. Addresses are URIs or paths with `/`. */
export interface Files {
  /**
   * The text of a file.
   *
   * @returns undefined where there is none. Rejects, with a message for the user, where it cannot be read.
   */
  read(uri: string): Promise<string | undefined>;
}
