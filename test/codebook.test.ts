import { expect, it } from 'vitest';
import { codebookPage, codebookWritten } from '../scripts/codebook.ts';

it('docs/codebook.md says what the tables say (npm run codebook writes it)', () => {
  expect(codebookWritten()).toBe(codebookPage());
});
