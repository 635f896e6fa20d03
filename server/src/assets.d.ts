declare module '*.yaml' {
  /** The file's content, parsed at build time. */
  const data: unknown;
  export default data;
}
declare module '*.md' {
  /** The file's text. */
  const text: string;
  export default text;
}
declare module '*.code-snippets' {
  /** The file's content, parsed at build time. */
  const data: unknown;
  export default data;
}
