import { shapesOf, text } from '../../../protocols';

/** Makes the shapes of SSM Contacts: the newest client that can be installed publishes none. */
export const shapes = shapesOf('com.amazonaws.ssmcontacts');

export const textList = shapes.list('TextList', text);
