import { suite, test } from 'mocha';
import { rmSync, writeFileSync } from 'node:fs';
import { DiagnosticSeverity } from 'vscode';
import { openFile, waitForNone, waitForSeverity, writeFile } from './editor';

const POLICY =
  '# Privacy Policy\n\n## 1. One\n\nWe keep nothing.\n\n## 2. Two\n\nWe sell nothing.\n\n## 4. Four\n\nWrite to us.\n';
const RULE = 'section-numbering';

// Past VS Code, as another program or `git switch` does it. Only a Node host can: a web worker has no disk.
suite('Changes on disk', () => {
  test('a change of policywright.yaml counts at once, and so does the end of the file', async () => {
    const { document: policy } = await openFile('shop-privacy-policy.md', POLICY);
    await waitForSeverity(policy.uri, RULE, DiagnosticSeverity.Warning);
    const configuration = await writeFile('policywright.yaml', `rules: { ${RULE}: error }\n`);
    await waitForSeverity(policy.uri, RULE, DiagnosticSeverity.Error);
    writeFileSync(configuration.fsPath, `rules: { ${RULE}: off }\n`);
    await waitForNone(policy.uri, RULE);
    rmSync(configuration.fsPath);
    await waitForSeverity(policy.uri, RULE, DiagnosticSeverity.Warning);
  });
});
