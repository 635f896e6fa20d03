import { summarise, type Report } from '../report';

/** The JSON that architecture.md fixes. */
export function formatJson({ files, problems }: Report): string {
  return `${JSON.stringify({ version: 1, files, summary: { ...summarise(files), problems } })}\n`;
}
