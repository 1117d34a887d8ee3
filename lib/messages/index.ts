/** Every string a person reads. A key that is missing is a type error, so it stops the build. */
export * as messages from './all';
