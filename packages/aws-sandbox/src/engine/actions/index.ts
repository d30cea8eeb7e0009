import type { Action } from './Action';
import {
  changeInstanceState,
  copyImage,
  createImage,
  createStack,
  createTags,
  deleteImage,
  deleteStack,
  invokeLambdaFunction,
} from './apiShaped';
import { approve } from './approve';
import { branch } from './branch';
import { executeAutomation } from './executeAutomation';
import { executeAwsApi } from './executeAwsApi';
import { executeScript } from './executeScript';
import { loop } from './loop';
import { pause } from './pause';
import {
  assertAwsResourceProperty,
  waitForAwsResourceProperty,
} from './properties';
import { runCommand } from './runCommand';
import { sleep } from './sleep';
import { updateVariable } from './updateVariable';

/** What each kind of step does; a kind that is absent fails when it is reached. */
export const actions: Record<string, Action | undefined> = {
  'aws:approve': approve,
  'aws:assertAwsResourceProperty': assertAwsResourceProperty,
  'aws:branch': branch,
  'aws:changeInstanceState': changeInstanceState,
  'aws:copyImage': copyImage,
  'aws:createImage': createImage,
  'aws:createStack': createStack,
  'aws:createTags': createTags,
  'aws:deleteImage': deleteImage,
  'aws:deleteStack': deleteStack,
  'aws:executeAutomation': executeAutomation,
  'aws:executeAwsApi': executeAwsApi,
  'aws:executeScript': executeScript,
  'aws:invokeLambdaFunction': invokeLambdaFunction,
  'aws:loop': loop,
  'aws:pause': pause,
  'aws:runCommand': runCommand,
  'aws:sleep': sleep,
  'aws:updateVariable': updateVariable,
  'aws:waitForAwsResourceProperty': waitForAwsResourceProperty,
};
