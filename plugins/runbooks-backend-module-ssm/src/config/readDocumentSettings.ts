import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { parseDocumentArn } from '../source/documentArn';
import { DocumentSettings } from './SsmSettings';

const AMAZON_NAME = /^(AWS|Amazon|AMAZON)[A-Za-z]*-[A-Za-z0-9_.-]{1,110}$/;

export function readDocumentSettings(
  config: Config | undefined,
  root: string,
): DocumentSettings {
  return {
    shared: readTexts(config, 'shared', root, {
      test: text => parseDocumentArn(text) !== undefined,
      asked:
        'the ARN of a document that another account shares, such as arn:aws:ssm:eu-west-1:111122223333:document/Restart',
    }),
    amazonOwned: readTexts(config, 'amazonOwned', root, {
      test: text => AMAZON_NAME.test(text),
      asked:
        'the name of a document that AWS owns, such as AWS-RestartEC2Instance',
    }),
  };
}

function readTexts(
  config: Config | undefined,
  key: string,
  root: string,
  { test, asked }: { test(text: string): boolean; asked: string },
): string[] {
  const texts = naming(
    `${root}.${key}`,
    () => config?.getOptionalStringArray(key) ?? [],
  );
  for (const [index, text] of texts.entries()) {
    if (!test(text)) {
      throw new InputError(
        `Config key '${root}.${key}[${index}]' must be ${asked}`,
      );
    }
  }
  return [...new Set(texts)];
}
