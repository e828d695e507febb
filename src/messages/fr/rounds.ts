export const rounds = {};
