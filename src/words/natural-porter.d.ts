declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const porter: { readonly stem: (word: string) => string };
  // eslint-disable-next-line import/no-default-export -- the module is CommonJS: its value is its default
  export default porter;
}
