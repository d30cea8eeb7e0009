import { shapesOf, text } from '../../../protocols';

/** Makes the shapes of SSM Contacts: the client that the sandbox is tested with publishes none. */
export const shapes = shapesOf('com.amazonaws.ssmcontacts');

export const textList = shapes.list('TextList', text);
