/** An assistant the person chose → cards to be verified: the only door of this folder. */
export { askAssistant, type AssistantAnswer, type AssistantProgress, type AssistantRequest } from './ask';
export { askBuiltIn, builtInAvailability, builtInModel } from './built-in';
export { askEndpoint } from './endpoint';
export { chunksOf } from './chunks';
export { placeOf } from './address';
export type { Endpoint } from './model';
